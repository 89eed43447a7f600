"""Tables of cases: who people are, and what Telegram tells of them."""

import pytest

from domain.core.errors import BadValueError
from domain.core.names import fold
from domain.models import Customer, CustomerField, Person, Staff
from domain.segments.condition import Condition
from domain.segments.conditions.age import Age
from domain.segments.conditions.birthday import Birthday
from domain.segments.conditions.bot_blocked import BotBlocked
from domain.segments.conditions.bot_status import BotStatus
from domain.segments.conditions.chat_membership import ChatMembership
from domain.segments.conditions.contactable import Contactable
from domain.segments.conditions.email_address import EmailAddress
from domain.segments.conditions.gender import Gender
from domain.segments.conditions.has_contact import HasContact
from domain.segments.conditions.home_screen import HomeScreen
from domain.segments.conditions.invited_people import InvitedPeople
from domain.segments.conditions.language import Language
from domain.segments.conditions.manager import Manager
from domain.segments.conditions.may_write import MayWrite
from domain.segments.conditions.own_field import OwnField
from domain.segments.conditions.own_field_number import OwnFieldNumber
from domain.segments.conditions.person_name import PersonName
from domain.segments.conditions.phone import Phone
from domain.segments.conditions.phone_shared import PhoneShared
from domain.segments.conditions.premium import Premium
from domain.segments.conditions.profile_filled import ProfileFilled
from domain.segments.conditions.time_zone import TimeZone
from domain.segments.conditions.username import Username
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

# NOW is 16 March 2026 in Moscow.


@pytest.fixture
async def people(shelf: Shelf) -> Shelf:
    """Anna's card is full, Boris left the bot, Vera has only a name in Telegram."""
    await Person.create(telegram_id=3, name="Вера Ёлкина", created_at=NOW)
    person = await Person.create(telegram_id=9, name="Иван", created_at=NOW)
    staff = await Staff.create(shop=shelf.shop, person=person, role="manager", joined_at=NOW)
    await shelf.customer(
        "Anna",
        name_folded="anna",
        phone="+79161234567",
        email="anna@shop.example",
        city="Москва",
        gender="f",
        gender_source="given",
        birth_day=18,
        birth_month=3,
        birth_year=1996,
        language="ru",
        time_zone="Europe/Moscow",
        zone_source="city",
        manager_id=staff.id,
        telegram_id=1,
        username="anna",
        is_premium=True,
        premium_seen_at=NOW - DAY,
        may_write=True,
        has_home_screen=True,
        phone_shared=True,
        status="active",
    )
    await shelf.customer(
        "Boris",
        name_folded="boris",
        gender="m",
        gender_source="predicted",
        birth_day=29,
        birth_month=2,
        birth_year=2008,
        language="en",
        telegram_id=2,
        is_premium=False,
        premium_seen_at=NOW - 40 * DAY,
        has_home_screen=False,
        status="blocked",
        blocked_at=NOW - 3 * DAY,
        invited_by=1,
    )
    await shelf.customer(
        "Vera", telegram_id=3, birth_day=15, birth_month=3, status="active", invited_by=1
    )
    return shelf


CARD: list[tuple[Condition, set[str]]] = [
    (PersonName(things="АННА, борис"), set()),
    (PersonName(things=" Anna ; boris"), {"Anna", "Boris"}),
    (PersonName(operator="contains", piece="елкин"), {"Vera"}),
    (PersonName(operator="ne", piece="ANNA"), {"Boris", "Vera"}),
    (Phone(operator="starts", piece="+7916"), {"Anna"}),
    (Phone(operator="starts", piece="+7 (916)"), {"Anna"}),
    (Phone(operator="eq", piece="8 916 123-45-67"), {"Anna"}),
    (Phone(things="79161234567"), {"Anna"}),
    (Phone(operator="empty"), {"Boris", "Vera"}),
    (EmailAddress(operator="ends", piece="@SHOP.example"), {"Anna"}),
    (EmailAddress(operator="ends", piece="@other.example"), set()),
    (Gender(things=("f",)), {"Anna"}),
    (Gender(operator="nin", things=("f",)), {"Boris"}),
    (Gender(operator="nin", things=("f",), or_empty=True), {"Boris", "Vera"}),
    (Gender(things=("m",), gender_source="given"), set()),
    (Gender(operator="empty", gender_source="predicted"), {"Anna", "Vera"}),
    (Age(value=29), {"Anna"}),
    (Age(value=30), set()),
    (Age(operator="eq", value=18), {"Boris"}),
    (Age(operator="empty"), {"Vera"}),
    (Age(operator="top_n", rank=1), {"Anna"}),
    (Birthday(days=1), set()),
    (Birthday(days=2), {"Anna"}),
    (Birthday(operator="in_last", days=1), {"Vera"}),
    (Birthday(operator="anniversary_in", days_before=1, days_after=2), {"Anna", "Vera"}),
    (Birthday(operator="on", day="2026-02-28"), {"Boris"}),
    (Birthday(operator="on", day="2028-02-28"), set()),
    (Birthday(operator="on", day="2028-02-29"), {"Boris"}),
    (Birthday(operator="between", day="2025-12-31", until="2026-03-15"), {"Boris", "Vera"}),
    (Birthday(operator="before", day="1996-03-19"), {"Anna"}),
    (Birthday(operator="before", day="1996-03-18"), set()),
    (Birthday(operator="after", day="2000-01-01"), {"Boris"}),
    (Language(things=("ru",)), {"Anna"}),
    (Language(operator="nin", things=("ru",)), {"Boris"}),
    (TimeZone(things=("Europe/Moscow",)), {"Anna"}),
    (TimeZone(things=("Europe/Moscow",), zone_source="set"), set()),
    (Manager(things=(1,)), {"Anna"}),
    (Manager(operator="empty"), {"Boris", "Vera"}),
    (ProfileFilled(operator="eq", value=100), {"Anna"}),
    (
        ProfileFilled(operator="lt", value=34, parts=("phone", "email", "birthday")),
        {"Boris", "Vera"},
    ),
    (HasContact(operator="exactly", channels=("telegram",)), {"Boris", "Vera"}),
    (HasContact(operator="size", least=3), {"Anna"}),
    (HasContact(operator="size", least=0, most=2), {"Boris", "Vera"}),
    (HasContact(operator="empty"), set()),
    (Contactable(operator="none_of"), {"Anna", "Boris", "Vera"}),
    (Contactable(operator="all_of", channels=("telegram", "sms")), set()),
]
TELEGRAM: list[tuple[Condition, set[str]]] = [
    (BotStatus(things=("active",)), {"Anna", "Vera"}),
    (BotStatus(operator="nin", things=("active", "never")), {"Boris"}),
    (BotBlocked(days=3), {"Boris"}),
    (BotBlocked(days=2), set()),
    (BotBlocked(operator="empty"), {"Anna", "Vera"}),
    (Premium(), {"Anna"}),
    (Premium(operator="false"), {"Boris"}),
    (Premium(operator="false", seen_days=30), set()),
    (Premium(operator="unknown", seen_days=30), {"Boris", "Vera"}),
    (Username(), {"Anna"}),
    (Username(operator="empty"), {"Boris", "Vera"}),
    (MayWrite(), {"Anna"}),
    (MayWrite(operator="false"), {"Boris", "Vera"}),
    (HomeScreen(operator="false"), {"Boris"}),
    (HomeScreen(operator="unknown"), {"Vera"}),
    (PhoneShared(), {"Anna"}),
    (InvitedPeople(value=2), {"Anna"}),
    (InvitedPeople(operator="eq", value=0), {"Boris", "Vera"}),
    (InvitedPeople(value=1, with_order=True), set()),
]


async def test_cards_answer(people: Shelf) -> None:
    await people.check(CARD)


async def test_telegram_answers(people: Shelf) -> None:
    await people.check(TELEGRAM)


async def test_invited_buyers(people: Shelf) -> None:
    await people.order(await Customer.get(name="Boris"), NOW - DAY)

    assert await people.names(InvitedPeople(value=1, with_order=True)) == {"Anna"}
    assert await people.names(InvitedPeople(value=2, with_order=True)) == set()


async def _field(customer: Customer, name: str, value: str) -> None:
    await CustomerField.create(
        shop_id=customer.shop_id,
        customer=customer,
        name=name,
        label=name,
        value=value,
        value_folded=fold(value),
        changed_at=NOW,
    )


async def test_own_fields_answer(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    await shelf.customer("Vera")
    await _field(anna, "размер", "42,5")
    await _field(boris, "размер", "М синий")
    await shelf.check(
        [
            (OwnField(names=("размер",), things=("42,5",)), {"Anna"}),
            (OwnField(names=("размер",), operator="contains", piece="СИН"), {"Boris"}),
            (OwnField(names=("размер",), operator="empty"), {"Vera"}),
            (OwnField(names=("вес",), operator="not_empty"), set()),
            (OwnFieldNumber(names=("размер",), value=42), {"Anna"}),
            (OwnFieldNumber(names=("размер",), value=43), set()),
            (OwnFieldNumber(names=("размер",), operator="empty"), {"Boris", "Vera"}),
        ]
    )


@pytest.mark.parametrize(
    "condition",
    [
        PersonName(things=" , "),
        Phone(operator="eq", piece="---"),
        Gender(),
        Manager(),
        OwnField(things=("42",)),
        OwnFieldNumber(),
        ProfileFilled(parts=()),
        HasContact(operator="size", least=3, most=1),
        Birthday(operator="on"),
        Birthday(operator="between", day="2026-02-02", until="2026-02-01"),
        ChatMembership(),
    ],
)
def test_half_filled_conditions_are_refused(condition: Condition) -> None:
    with pytest.raises(BadValueError):
        condition.check()
