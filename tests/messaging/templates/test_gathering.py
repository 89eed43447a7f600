"""Values looked up for many people, and the statement that counts who lacks them: they agree."""

from datetime import date, timedelta

import pytest

from domain.campaigns import drafting, steering
from domain.campaigns.previewing import preview, samples
from domain.messaging.audience import count
from domain.messaging.message import Message
from domain.messaging.outbox import claim
from domain.messaging.preparing import prepared
from domain.messaging.statement import read
from domain.messaging.templates.refusals import LackingValuesError, UnknownProductError
from domain.messaging.templates.rendering import gathered, lacking, lacks, rendered
from domain.messaging.templates.shown import Money
from domain.messaging.templates.value import values
from domain.models import (
    Campaign,
    CartLine,
    Consent,
    Customer,
    Delivery,
    LoyaltyMovement,
    Order,
    OrderLine,
    Person,
    Product,
    PromoCode,
    Segment,
    Shop,
)
from domain.segments.rule import Rule
from domain.segments.sql import sql
from tests.conftest import NOW

DAY = timedelta(days=1)
EVERY = " ".join(f"{{{value.names[1]}}}" for value in values().values() if value.kind != "items")
EVERY += "{% for x in cart %}{{ x.name }}{% endfor %}"


@pytest.fixture
async def tea(shop: Shop) -> Product:
    return await Product.create(
        shop=shop, sku="A-1", name="Чай <1>", name_folded="чай", price=45_000, stock=3, added_at=NOW
    )


@pytest.fixture
async def known(shop: Shop, tea: Product) -> Customer:
    anna = await Customer.create(
        shop=shop, name="Анна Петрова", city="Тверь", registered_at=NOW, telegram_id=71
    )
    order = await Order.create(
        shop=shop, customer=anna, number="17", placed_at=NOW - DAY, total=50_000, status="paid"
    )
    await OrderLine.create(
        shop=shop,
        order=order,
        product=tea,
        customer_id=anna.id,
        placed_at=NOW - DAY,
        quantity=1,
        price=40_000,
        total=40_000,
    )
    await CartLine.create(shop=shop, customer=anna, product=tea, quantity=2, added_at=NOW)
    await LoyaltyMovement.create(
        shop=shop,
        customer=anna,
        external_id="1",
        account="points",
        kind="earn",
        amount=120,
        happened_at=NOW - DAY,
        available_at=NOW - DAY,
    )
    await PromoCode.create(
        shop=shop, code="tea10", customer=anna, issued_at=NOW - DAY, valid_until=NOW + DAY
    )
    await PromoCode.create(
        shop=shop, code="old", customer=anna, issued_at=NOW - DAY, valid_until=NOW - DAY
    )
    return anna


@pytest.fixture
async def unknown(shop: Shop) -> Customer:
    boris = await Customer.create(shop=shop, name=" ", registered_at=NOW, telegram_id=72)
    await Order.create(
        shop=shop, customer=boris, number="18", placed_at=NOW, total=1, status="cancelled"
    )
    return boris


async def test_every_value_is_looked_up(shop: Shop, known: Customer, unknown: Customer) -> None:
    found = await gathered(shop, [known.id, unknown.id], EVERY, NOW)
    told = found[known.id].values

    assert told["name"] == "Анна"
    assert (told["order_number"], told["order_sum"]) == ("17", Money(50_000, "RUB"))
    assert isinstance(told["order_date"], date)
    assert (told["last_product"], told["last_product_price"]) == ("Чай <1>", Money(45_000, "RUB"))
    assert (told["cart_sum"], told["cart_count"]) == (Money(90_000, "RUB"), 2)
    assert (told["points"], told["promo_code"]) == (120, "TEA10")
    assert lacks(EVERY, found[unknown.id]) == values().keys() - {"shop"}
    assert lacks(EVERY, found[known.id]) == {"shop_url"}


@pytest.mark.parametrize("key", list(values()))
async def test_who_lacks_a_value_is_counted_as_it_is_found(
    shop: Shop, known: Customer, unknown: Customer, key: str
) -> None:
    value = values()[key]
    text = f"{{{value.names[0]}}}"
    if value.kind == "items":
        text = f"{{% for x in {key} %}}{{{{ x.price }}}}{{% endfor %}}"
    people = {known.id, unknown.id}
    found = await gathered(shop, sorted(people), text, NOW)
    where = sql(
        "SELECT c.id FROM customer c WHERE c.shop_id = ? AND ?", shop.id, lacking(text, shop, NOW)
    )
    counted = {row["id"] for row in await read(where)} & people

    assert counted == {each for each in people if lacks(text, found[each])}


async def test_product_is_shown_at_the_price_of_this_moment(
    shop: Shop, known: Customer, tea: Product
) -> None:
    text = '{{ карточка("A-1") }}; {{ цена("A-1") }}; {{ остаток("A-1") }}'
    before = await gathered(shop, [known.id], text, NOW)
    await Product.filter(id=tea.id).update(price=39_000, old_price=45_000, stock=0)
    after = await gathered(shop, [known.id], text, NOW)

    assert rendered(text, before[known.id]) == (
        "<b>Чай &lt;1&gt;</b>\n450\u00a0₽\nОсталось 3; 450\u00a0₽; 3"
    )
    assert rendered(text, after[known.id]) == (
        "<b>Чай &lt;1&gt;</b>\n390\u00a0₽ <s>450\u00a0₽</s>\nНет в наличии; 390\u00a0₽; 0"
    )


async def test_product_nobody_knows_is_refused(draft: Campaign, tea: Product) -> None:
    with pytest.raises(UnknownProductError):
        await drafting.write(draft, Message(text='{{ цена("A-2") }}'), draft.version)


async def test_who_lacks_a_value_is_left_out_and_counted(
    shop: Shop, known: Customer, unknown: Customer
) -> None:
    text = "Привет, {имя}!"
    plain = await count(Rule(), shop, NOW)
    found = await count(Rule(), shop, NOW, lacking=lacking(text, shop, NOW))

    assert found.size == plain.size
    assert found.no_value <= plain.will_get


async def test_preview_marks_and_samples(
    shop: Shop, everybody: Segment, draft: Campaign, known: Customer
) -> None:
    seen = await preview(draft, shop, known.id, NOW, is_marked=True)

    assert seen.text == "Привет, <u>Анна</u>!"
    assert len(await samples(draft, shop, NOW)) <= 5


@pytest.mark.parametrize(("missing", "refusal"), [("default", ""), ("skip", "no_value")])
async def test_ledger_says_why(
    shop: Shop, draft: Campaign, unknown: Customer, missing: str, refusal: str
) -> None:
    message = {"text": "Привет, {имя}!", "missing": missing}
    await Campaign.filter(id=draft.id).update(message=message, status="sending", started_at=NOW)
    delivery = await Delivery.create(
        shop=shop,
        customer=unknown,
        campaign_id=draft.id,
        key="k",
        kind="marketing",
        planned_at=NOW,
        not_before=NOW,
    )
    claimed = await claim(draft.id, NOW, 10)
    ready = await prepared(claimed, ("telegram",), NOW)

    assert ready.asked[delivery.id].refusal == refusal


async def test_strict_campaign_waits_until_nobody_lacks(
    shop: Shop, draft: Campaign, unknown: Customer, olga_herself: Person, no_pressure: None
) -> None:
    await Consent.create(
        shop=shop,
        customer=unknown,
        channel="telegram",
        topic="marketing",
        is_given=True,
        decided_at=NOW,
    )
    message = {"text": "Привет, {имя}!", "missing": "fail"}
    await Campaign.filter(id=draft.id).update(message=message)
    strict = await drafting.find(shop, draft.id)
    found = await steering.audience(strict, shop, NOW)
    assert found.no_value == 1
    with pytest.raises(LackingValuesError):
        await steering.start(strict, strict.version, 1, olga_herself, NOW)
    await Customer.filter(id=unknown.id).update(name="Борис")

    assert (await steering.audience(strict, shop, NOW)).no_value == 0
