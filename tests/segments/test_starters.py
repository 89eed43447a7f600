"""Each ready segment against people who are known; what a shop has not is said."""

import pytest

from domain.models import (
    Cart,
    CartLine,
    Consent,
    Customer,
    Delivery,
    Event,
    LoyaltyMovement,
    Order,
    Payment,
    ProductInterest,
    PromoCode,
    Review,
    Shop,
)
from domain.segments.condition import CONDITIONS
from domain.segments.rule import members
from domain.segments.sizing import sizes
from domain.segments.starter import NEEDS, STARTER_GROUPS, STARTERS, common, in_group, lacking
from domain.segments.tree import checked_tree
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf

HOLD = {
    "buyers": {"Best", "Once", "Long", "Cooled", "New", "Growing", "Hunter", "Writer", "Giver"},
    "repeat": {"Best", "Long", "Cooled", "Growing", "Hunter", "Giver"},
    "sleeping": {"Once", "Long"},
    "new": {"Best", "New", "Growing", "Hunter", "Writer", "Giver"},
    "large": {"Best"},
    "contactable": {"Agreed"},
    "one_time": {"Once"},
    "lost": {"Long"},
    "overdue": {"Long", "Cooled"},
    "never_bought": {
        *("Agreed", "Carter", "Born", "Pointed", "Coded", "Waiter", "Wisher"),
        *("Failed", "Reader", "Clicker", "Visitor"),
    },
    "vip": {"Best"},
    "rfm_best": {"Best"},
    "rfm_loyal": {"Best"},
    "rfm_promising": {"Growing", "Hunter", "Giver"},
    "rfm_newcomers": {"New", "Writer"},
    "rfm_at_risk": {"Cooled"},
    "rfm_cannot_lose": {"Long"},
    "rfm_gone": {"Once"},
    "rfm_cooled": {"Cooled"},
    "cart_abandoned": {"Carter"},
    "birthday_week": {"Born"},
    "points_expiring": {"Pointed"},
    "promo_unused": {"Coded"},
    "waiting_goods": {"Waiter"},
    "payment_failed": {"Failed"},
    "discount_hunters": {"Hunter"},
    "wish_unbought": {"Wisher"},
    "reviewers": {"Writer"},
    "complainers": {"Writer"},
    "returners": {"Giver"},
    "ads_never_bought": {"Clicker"},
    "silent_readers": {"Reader"},
    "visitors_unbought": {"Visitor"},
}


@pytest.fixture
async def crowd(shelf: Shelf) -> Shelf:
    """One or two people for each of the ready segments."""
    await _buyers(shelf)
    await _goods(shelf)
    await _others(shelf)
    return shelf


async def _buyers(shelf: Shelf) -> None:
    await shelf.buyer("Best", 1, 5, 9, 14, 20, total=500_000)
    await shelf.buyer("Once", 200)
    await shelf.buyer("Long", 400, 410, 420, 430, total=100_000)
    await shelf.buyer("Cooled", 40, 50, total=300_000)
    await shelf.buyer("New", 3)
    await shelf.buyer("Growing", 5, 25)
    hunter = await shelf.buyer("Hunter", 6, 16)
    await Order.filter(customer=hunter).update(discount=100)
    writer = await shelf.buyer("Writer", 2)
    await Review.create(
        shop=shelf.shop,
        customer=writer,
        external_id="r",
        stars=2,
        written_at=NOW - DAY,
    )
    giver = await shelf.buyer("Giver", 7, 17)
    for days in (3, 5):
        await shelf.refund(giver, 100, NOW - days * DAY)


async def _goods(shelf: Shelf) -> None:
    tea = await shelf.product("Чай")
    carter = await shelf.customer("Carter")
    left = NOW - DAY / 6
    await Cart.create(shop=shelf.shop, customer=carter, stage="active", updated_at=left)
    await CartLine.create(
        shop=shelf.shop, customer=carter, product=tea, quantity=1, price=700, added_at=left
    )
    for name, kind in (("Waiter", "wait"), ("Wisher", "wish")):
        await ProductInterest.create(
            shop=shelf.shop,
            customer=await shelf.customer(name),
            product=tea,
            kind=kind,
            added_at=NOW - DAY,
        )


async def _others(shelf: Shelf) -> None:
    shop = shelf.shop
    agreed = await shelf.customer("Agreed", telegram_id=77)
    await shelf.consent(agreed)
    await shelf.customer("Born", birth_day=20, birth_month=3)
    await shelf.customer("Clicker", came_from="vk_may")
    await shelf.customer("Fresh", registered_at=NOW - DAY)
    pointed, coded, failed, reader, visitor = [
        await shelf.customer(name) for name in ("Pointed", "Coded", "Failed", "Reader", "Visitor")
    ]
    await LoyaltyMovement.create(
        shop=shop,
        customer=pointed,
        external_id="m",
        account="points",
        kind="earn",
        amount=100,
        happened_at=NOW - 9 * DAY,
        available_at=NOW - 9 * DAY,
        expires_at=NOW + 3 * DAY,
    )
    await PromoCode.create(shop=shop, customer=coded, code="x", issued_at=NOW - DAY)
    await _failed(failed)
    for days in (1, 2, 3):
        await Delivery.create(
            shop=shop,
            customer=reader,
            key=str(next(NUMBERS)),
            kind="marketing",
            status="sent",
            planned_at=NOW - days * DAY,
            not_before=NOW - days * DAY,
            sent_at=NOW - days * DAY,
        )
    await Event.create(
        shop=shop,
        customer=visitor,
        name="visit_start",
        external_id="v",
        happened_at=NOW - DAY,
        received_at=NOW,
    )


async def _failed(customer: Customer) -> None:
    await Payment.create(
        shop_id=customer.shop_id,
        customer=customer,
        external_id="p",
        method="card",
        amount=100,
        status="failed",
        made_at=NOW - DAY,
    )


async def test_each_holds_whom_it_should(crowd: Shelf) -> None:
    names = {row.id: row.name for row in await Customer.filter(shop=crowd.shop)}
    found = {
        key: {names[each] for each in await members(starter.rule, crowd.shop, NOW)}
        for key, starter in STARTERS.items()
        if starter.rule is not None
    }

    assert found == HOLD


async def test_sizes_are_counted_in_one_look(crowd: Shelf) -> None:
    rules = {key: each.rule for key, each in STARTERS.items() if each.rule is not None}

    found = await sizes(tuple(rules.values()), crowd.shop, NOW)
    assert found is not None
    assert dict(zip(rules, found, strict=True)) == {key: len(held) for key, held in HOLD.items()}
    assert await sizes((), crowd.shop, NOW) == []


async def test_what_is_missing_is_known(crowd: Shelf, shop: Shop) -> None:
    assert await lacking(crowd.shop, NEEDS) == {"goods"}
    await Consent.all().update(is_given=False)
    assert await lacking(crowd.shop, ("consent", "order")) == {"consent"}


def test_all_of_them_are_listed() -> None:
    assert len(STARTERS) >= 30
    assert len(common()) <= 7
    assert sorted(key for group in STARTER_GROUPS for key in in_group(group)) == sorted(STARTERS)
    for key, each in STARTERS.items():
        assert {*each.needs} <= {*NEEDS}, key
        if each.rule is None:
            assert each.asks in CONDITIONS
        else:
            checked_tree(each.rule.tree)
