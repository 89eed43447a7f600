"""A campaign whose text names goods: they are there, and no dearer than when it was confirmed."""

import pytest

from domain.campaigns import drafting, steering
from domain.models import AuditRecord, Campaign, Person, Product, Shop
from domain.segments import service
from domain.segments.rule import Rule
from tests.conftest import NOW
from tests.messaging.post import Post, planned, ruled, sent_now, statuses, subscriber

TEXT = '{{ карточка("A-1") }} и {{ цена("B-2") }}'
CHOSEN = [{"kind": "in_stock"}]


@pytest.fixture
async def goods(shop: Shop) -> list[Product]:
    await ruled(shop)
    return [
        await Product.create(
            shop=shop, sku=sku, price=price, stock=3, name="Чай", name_folded="чай", added_at=NOW
        )
        for sku, price in (("A-1", 45_000), ("B-2", 90_000), ("C-3", 10_000))
    ]


async def confirmed(shop: Shop, text: str = TEXT) -> Campaign:
    """Started by its owner, with one reader in the outbox."""
    anna, olga = await subscriber(shop, 1), await Person.create(telegram_id=5, created_at=NOW)
    segment = await service.create(shop, "Все", Rule(), None, NOW)
    draft = await drafting.create(shop, "Чай", olga, NOW, segment)
    await drafting.change(draft, 1, message={"text": text}, eligibility=CHOSEN)
    await draft.refresh_from_db()
    await steering.start(draft, draft.version, 1, olga, NOW)
    await draft.refresh_from_db()
    await planned(draft, [anna])
    return draft


async def test_goods_and_prices_are_those_of_the_confirmation(
    shop: Shop, goods: list[Product]
) -> None:
    made = await confirmed(shop)
    await sent_now(Post())

    one, two, _ = (each.id for each in goods)
    assert made.eligibility == [
        {"kind": "in_stock", "things": [one, two]},
        {"kind": "price_not_up", "things": [one], "most": 45_000},
        {"kind": "price_not_up", "things": [two], "most": 90_000},
    ]
    assert await statuses(made) == {1: "sent"}


@pytest.mark.parametrize(
    ("sku", "values", "answer"),
    [
        ("A-1", {"price": 44_000}, "sent"),
        ("A-1", {"price": 45_001}, "suppressed:price"),
        ("C-3", {"price": 99_000, "stock": 0}, "sent"),
        # Something of it can still be bought.
        ("B-2", {"stock": 0}, "sent"),
        (None, {"stock": 0}, "suppressed:stock"),
        (None, {"gone_at": NOW}, "suppressed:stock"),
    ],
)
async def test_what_changed_meanwhile(
    shop: Shop, goods: list[Product], sku: str | None, values: dict[str, object], answer: str
) -> None:
    made = await confirmed(shop)
    changed = Product.filter(shop=shop, sku=sku) if sku else Product.filter(shop=shop)
    await changed.update(**values)
    await sent_now(Post())

    assert await statuses(made) == {1: answer}


async def test_a_copy_asks_anew_and_switching_off_leaves_nothing(
    shop: Shop, goods: list[Product]
) -> None:
    made = await confirmed(shop)
    again = await drafting.copy(made, await Person.get(), NOW)
    assert drafting.checks_of(again) == {"in_stock"}
    await Product.filter(sku="A-1").update(price=50_000)
    await steering.start(again, again.version, 1, await Person.get(), NOW)
    await again.refresh_from_db()
    assert (again.eligibility or [])[1]["most"] == 50_000

    third = await drafting.copy(made, await Person.get(), NOW)
    await drafting.choose_checks(third, {"not_bought"}, third.version)
    await third.refresh_from_db()
    assert third.eligibility == [{"kind": "not_bought"}]


async def test_a_text_without_goods_promises_nothing(shop: Shop, goods: list[Product]) -> None:
    made = await confirmed(shop, "Привет!")
    await Product.all().update(stock=0)
    await sent_now(Post())

    assert await statuses(made) == {1: "sent"}
    assert await AuditRecord.filter(action="campaign_started").count() == 1
