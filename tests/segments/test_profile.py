"""Tables of cases: conditions about things bought, about the person, and about messages."""

import pytest

from domain.core.errors import BadValueError
from domain.models import Customer
from domain.segments.condition import Condition
from domain.segments.conditions.bought_category import BoughtCategory
from domain.segments.conditions.bought_product import BoughtProduct
from domain.segments.conditions.came_from import CameFrom
from domain.segments.conditions.city import City
from domain.segments.conditions.city_near import CityNear
from domain.segments.conditions.contactable import Contactable
from domain.segments.conditions.has_contact import HasContact
from domain.segments.conditions.registered import Registered
from domain.segments.conditions.tag import Tag
from domain.segments.tree import Group, Leaf, Not
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf


@pytest.fixture
async def drinkers(shelf: Shelf) -> Shelf:
    """Drinks 1 > tea 2 > green 3, coffee 4. Anna bought green twice, Boris coffee, Vera both."""
    drinks = await shelf.category("Напитки")
    tea = await shelf.category("Чай", drinks)
    sencha = await shelf.product("Сенча", await shelf.category("Зелёный", tea))
    arabica = await shelf.product("Арабика", await shelf.category("Кофе", drinks))
    bought = {"Anna": [(sencha, 2)], "Boris": [(arabica, 1)], "Vera": [(sencha, 1), (arabica, 3)]}
    for days, (name, lines) in enumerate(bought.items(), start=1):
        for product, quantity in lines:
            order = await shelf.order(await _person(shelf, name), NOW - days * 20 * DAY)
            await shelf.line(order, product, quantity)
    cancelled = await shelf.order(await _person(shelf, "Gleb"), NOW - DAY, status="cancelled")
    await shelf.line(cancelled, sencha)
    return shelf


async def _person(shelf: Shelf, name: str) -> Customer:
    return await Customer.get_or_none(name=name) or await shelf.customer(name)


ITEMS: list[tuple[Condition, set[str]]] = [
    (BoughtProduct(things=(1,)), {"Anna", "Vera"}),
    (BoughtProduct(things=(1,), days=30), {"Anna"}),
    (BoughtProduct(things=(1,), quantity=2), {"Anna"}),
    (BoughtProduct(things=(1, 2)), {"Anna", "Boris", "Vera"}),
    (BoughtProduct(things=(1, 2), quantity=3), {"Vera"}),
    (BoughtProduct(operator="all_of", things=(1, 2)), {"Vera"}),
    (BoughtProduct(operator="none_of", things=(1,)), {"Boris", "Gleb"}),
    (BoughtCategory(things=(1,)), {"Anna", "Boris", "Vera"}),
    (BoughtCategory(things=(2,)), {"Anna", "Vera"}),
    (BoughtCategory(things=(3, 4)), {"Anna", "Boris", "Vera"}),
    (BoughtCategory(operator="all_of", things=(3, 4)), {"Vera"}),
    (BoughtCategory(operator="none_of", things=(2,)), {"Boris", "Gleb"}),
    (BoughtCategory(things=(1,), quantity=4), {"Vera"}),
    (BoughtCategory(things=(1,), days=25), {"Anna"}),
]


async def test_items_answer(drinkers: Shelf) -> None:
    await drinkers.check(ITEMS)


@pytest.fixture
async def people(shelf: Shelf) -> Shelf:
    """Anna has everything, Boris blocked us, Vera has only a phone, Gleb only a chat."""
    anna = await shelf.customer(
        "Anna", city="Москва", came_from="vk_may", telegram_id=1, email="a@example.com", phone="+7"
    )
    boris = await shelf.customer(
        "Boris", city="Орёл", came_from="VK_june", telegram_id=2, blocked_at=NOW - DAY
    )
    vera = await shelf.customer("Vera", phone="+7999", registered_at=NOW - 3 * DAY)
    await shelf.customer("Gleb", telegram_id=3, registered_at=NOW - 1.5 * DAY)
    for customer, label in ((anna, "Опт"), (anna, "VIP"), (vera, "опт")):
        await shelf.tag(customer, label)
    await shelf.tag(boris, "VIP", NOW - 40 * DAY)
    for customer in (anna, boris):
        await shelf.consent(customer)
    await shelf.consent(vera, "sms")
    return shelf


PEOPLE: list[tuple[Condition, set[str]]] = [
    (City(things=("москва", "орел")), {"Anna", "Boris"}),
    (City(operator="nin", things=("москва",)), {"Boris"}),
    (City(operator="nin", things=("москва",), or_empty=True), {"Boris", "Vera", "Gleb"}),
    (City(operator="empty"), {"Vera", "Gleb"}),
    (City(operator="not_empty"), {"Anna", "Boris"}),
    (City(operator="starts", piece="Орё"), {"Boris"}),
    (City(operator="ends", piece="ВА"), {"Anna"}),
    (City(operator="ends", piece="длиннее москва"), set()),
    (City(operator="contains", piece="СКВ"), {"Anna"}),
    (City(operator="contains", piece="%"), set()),
    (City(operator="not_contains", piece="скв"), {"Boris"}),
    (CameFrom(things=("vk_may",)), {"Anna"}),
    (CameFrom(operator="starts", piece="vk_"), {"Anna"}),
    (CameFrom(operator="starts", piece="VK"), {"Boris"}),
    (CameFrom(operator="empty"), {"Vera", "Gleb"}),
    (Tag(things=("опт",)), {"Anna", "Vera"}),
    (Tag(operator="all_of", things=("опт", "vip")), {"Anna"}),
    (Tag(operator="none_of", things=("опт",)), {"Boris", "Gleb"}),
    (Tag(operator="exactly", things=("опт",)), {"Vera"}),
    (Tag(operator="empty"), {"Gleb"}),
    (Tag(operator="not_empty"), {"Anna", "Boris", "Vera"}),
    (Tag(things=("vip",), days=30), {"Anna"}),
    (Registered(days=2), {"Gleb"}),
    (Registered(operator="not_in_last", days=7), {"Anna", "Boris"}),
    (Registered(operator="on", day="2026-03-13"), {"Vera"}),
    (HasContact(channels=("telegram",)), {"Anna", "Boris", "Gleb"}),
    (HasContact(channels=("email", "sms")), {"Anna", "Vera"}),
    (HasContact(operator="all_of", channels=("telegram", "email")), {"Anna"}),
    (HasContact(operator="none_of", channels=("telegram",)), {"Vera"}),
    (Contactable(), {"Anna"}),
    (Contactable(channels=("telegram", "sms")), {"Anna", "Vera"}),
    (Contactable(topic="service"), set()),
]


async def test_people_answer(people: Shelf) -> None:
    await people.check(PEOPLE)


async def test_bases(people: Shelf) -> None:
    await people.order(await Customer.get(name="Gleb"), NOW - DAY)

    assert await people.names(Group()) == {"Anna", "Boris", "Vera", "Gleb"}
    assert await people.names(Group(), base="customers") == {"Gleb"}
    assert await people.names(Group(), base="contactable") == {"Anna"}
    not_moscow = Not(node=Leaf(condition=City(things=("москва",))))
    assert await people.names(not_moscow) == {"Boris"}


@pytest.mark.parametrize(
    "condition",
    [
        City(),
        City(operator="contains", piece=" "),
        Tag(),
        BoughtProduct(),
        Contactable(channels=()),
        HasContact(channels=()),
        Registered(operator="on"),
        Registered(operator="between", day="2026-02-02", until="2026-02-01"),
    ],
)
def test_half_filled_conditions_are_refused(condition: Condition) -> None:
    with pytest.raises(BadValueError):
        condition.check()


async def test_near_a_city(shelf: Shelf) -> None:
    homes = {
        "Anna": "Москва",
        "Boris": "химки",
        "Vera": "Тула",
        "Gleb": "Томск",
        "Dina": "Урюпинск",
    }
    for name, city in homes.items():
        await shelf.customer(name, city=city)
    await shelf.customer("Egor")
    moscow = CityNear(around=("москва",))
    await shelf.check(
        [
            (moscow, {"Anna", "Boris"}),
            # Between the centres of Moscow and Tula are some 175 km, of Moscow and Tomsk 2,880.
            (CityNear(around=("москва",), kilometres=160), {"Anna", "Boris"}),
            (CityNear(around=("москва",), kilometres=190), {"Anna", "Boris", "Vera"}),
            (CityNear(around=("москва", "томск")), {"Anna", "Boris", "Gleb"}),
            (CityNear(around=("москва",), kilometres=3_000), {"Anna", "Boris", "Vera", "Gleb"}),
        ]
    )
    # Nobody knows how far a town is that is not in the list.
    assert await shelf.names(Not(node=Leaf(condition=moscow))) == {"Vera", "Gleb"}
