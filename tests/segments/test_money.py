"""Tables of cases: payments, accounts of points and money, tiers, codes, subscriptions."""

from datetime import datetime, timedelta
from typing import Any

from domain.models import (
    Customer,
    CustomerTier,
    LoyaltyMovement,
    LoyaltyTier,
    Order,
    Payment,
    PromoCode,
    Subscription,
)
from domain.segments.conditions.account_balance import AccountBalance
from domain.segments.conditions.orders_to_next_tier import OrdersToNextTier
from domain.segments.conditions.payment_exists import PaymentExists
from domain.segments.conditions.payment_failed import PaymentFailed
from domain.segments.conditions.payment_method import PaymentMethod
from domain.segments.conditions.points import Points
from domain.segments.conditions.points_expiring import PointsExpiring
from domain.segments.conditions.points_spent import PointsSpent
from domain.segments.conditions.promo_unused import PromoUnused
from domain.segments.conditions.subscribed import Subscribed
from domain.segments.conditions.subscription_end import SubscriptionEnd
from domain.segments.conditions.sum_to_next_tier import SumToNextTier
from domain.segments.conditions.tier_changed import TierChanged
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf

MINUTE = timedelta(minutes=1)


def _paid(customer: Customer, made_at: datetime, **values: Any) -> Payment:  # noqa: ANN401
    return Payment(
        shop_id=customer.shop_id,
        customer_id=customer.id,
        external_id=str(next(NUMBERS)),
        made_at=made_at,
        **{"status": "succeeded", "amount": 1_000, "method": "", **values},
    )


def _moved(
    customer: Customer,
    amount: int,
    days_ago: float = 1,
    *,
    ready: float | None = None,
    ends: float | None = None,
    **values: Any,  # noqa: ANN401
) -> LoyaltyMovement:
    """Points in or out; `ready` and `ends` are days from now."""
    happened = NOW - days_ago * DAY
    return LoyaltyMovement(
        shop_id=customer.shop_id,
        customer_id=customer.id,
        external_id=str(next(NUMBERS)),
        amount=amount,
        happened_at=happened,
        available_at=happened if ready is None else NOW + ready * DAY,
        expires_at=None if ends is None else NOW + ends * DAY,
        **{"account": "points", "kind": "earn" if amount > 0 else "spend", **values},
    )


async def test_payments(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    await shelf.customer("Vera")
    await Payment.bulk_create(
        [
            _paid(anna, NOW - 3 * DAY, method="Карта", amount=50_000),
            _paid(anna, NOW - DAY, method="СБП"),
            _paid(boris, NOW - 40 * DAY, method="Карта"),
            _paid(boris, NOW - DAY, status="failed", method="СБП", amount=90_000),
        ]
    )
    await shelf.check(
        [
            (PaymentExists(), {"Anna", "Boris"}),
            (PaymentExists(operator="did_not"), {"Vera"}),
            (PaymentExists(times=2), {"Anna"}),
            (PaymentExists(days=30), {"Anna"}),
            (PaymentExists(amount_from=50_000), {"Anna"}),
            (PaymentExists(amount_to=1_000, methods=("Карта",)), {"Boris"}),
            (PaymentMethod(things=("СБП",)), {"Anna"}),
            (PaymentMethod(things=("Карта",), which="last"), {"Boris"}),
            (PaymentMethod(operator="exactly", things=("Карта",)), {"Boris"}),
            (PaymentMethod(operator="size", least=2), {"Anna"}),
            (PaymentMethod(operator="empty"), {"Vera"}),
        ]
    )


async def test_a_failed_payment_counts_when_nothing_came_in_time(shelf: Shelf) -> None:
    names = ("Anna", "Boris", "Vera", "Gleb")
    anna, boris, vera, gleb = [await shelf.customer(name) for name in names]
    await Payment.bulk_create(
        [
            _paid(anna, NOW - 60 * MINUTE, status="failed"),
            _paid(boris, NOW - 60 * MINUTE, status="failed"),
            _paid(boris, NOW - 30 * MINUTE),
            _paid(vera, NOW - 29 * MINUTE, status="failed"),
            _paid(gleb, NOW - 60 * MINUTE, status="failed"),
            _paid(gleb, NOW - 10 * MINUTE),
        ]
    )
    await shelf.check(
        [
            (PaymentFailed(), {"Anna", "Gleb"}),
            (PaymentFailed(minutes=50), {"Anna"}),
            (PaymentFailed(minutes=10), {"Anna", "Boris", "Vera", "Gleb"}),
            (PaymentFailed(operator="did_not"), {"Boris", "Vera"}),
            (PaymentFailed(times=2), set()),
        ]
    )
    assert await shelf.names(PaymentFailed(), now=NOW + MINUTE) == {"Anna", "Gleb", "Vera"}


async def test_accounts(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb")
    await LoyaltyMovement.bulk_create(
        [
            _moved(anna, 300, 90, ends=5),
            _moved(anna, 100, 80, ends=40),
            _moved(anna, -120, 10),
            _moved(anna, 500, 1, ready=3),
            _moved(boris, 200, 90, ends=-1),
            _moved(boris, -50, 60),
            _moved(boris, 70, 2),
            _moved(vera, 9_000, account="balance"),
            _moved(vera, -2_000, account="balance", kind="adjust"),
        ]
    )
    await shelf.check(
        [
            (Points(operator="eq", value=280), {"Anna"}),
            (Points(operator="eq", value=70), {"Boris"}),
            (Points(operator="empty"), {"Vera", "Gleb"}),
            (Points(operator="top_n", rank=1), {"Anna"}),
            (PointsExpiring(operator="eq", value=180), {"Anna"}),
            (PointsExpiring(within=4), set()),
            (PointsExpiring(operator="eq", value=280, within=40), {"Anna"}),
            (PointsSpent(value=50), {"Anna", "Boris"}),
            (PointsSpent(value=50, days=30), {"Anna"}),
            (PointsSpent(operator="eq", value=0), {"Vera", "Gleb"}),
            (AccountBalance(operator="eq", value=7_000), {"Vera"}),
            (AccountBalance(operator="lt", value=7_000), set()),
        ]
    )
    assert await shelf.names(Points(value=780), now=NOW + 3 * DAY) == {"Anna"}
    assert await shelf.names(Points(operator="eq", value=600), now=NOW + 6 * DAY) == {"Anna"}


async def _tier(shelf: Shelf, name: str, rank: int, **goals: Any) -> LoyaltyTier:  # noqa: ANN401
    return await LoyaltyTier.create(
        shop=shelf.shop, name=name, name_folded=name, rank=rank, **goals
    )


async def _stays(customer: Customer, *tiers: tuple[LoyaltyTier, float]) -> None:
    """In each of the tiers since so many days ago."""
    for tier, days in tiers:
        await CustomerTier.create(
            shop_id=customer.shop_id, customer=customer, tier=tier, since=NOW - days * DAY
        )


async def test_tiers(shelf: Shelf) -> None:
    silver = await _tier(shelf, "silver", 1, threshold_sum=5_000, threshold_orders=2)
    gold = await _tier(shelf, "gold", 2, threshold_sum=10_000)
    anna = await shelf.buyer("Anna", 3, 1, total=3_000)
    boris = await shelf.buyer("Boris", 1, total=20_000)
    vera = await shelf.buyer("Vera")
    await shelf.buyer("Gleb", 1, total=1_000)
    await _stays(anna, (silver, 20))
    await _stays(boris, (silver, 90), (gold, 10))
    await _stays(vera, (gold, 90), (silver, 50))
    await shelf.check(
        [
            (TierChanged(), {"Boris"}),
            (TierChanged(days=5), set()),
            (TierChanged(direction="down"), {"Vera"}),
            (TierChanged(direction="either", operator="did_not"), {"Anna", "Gleb"}),
            (SumToNextTier(operator="eq", value=4_000), {"Anna", "Gleb"}),
            (SumToNextTier(operator="eq", value=10_000), {"Vera"}),
            (SumToNextTier(operator="empty"), {"Boris"}),
            (OrdersToNextTier(operator="eq", value=1), {"Gleb"}),
            (OrdersToNextTier(operator="empty"), {"Anna", "Boris", "Vera"}),
        ]
    )


async def test_codes_not_used(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    for customer, ends, used in (
        (anna, 3, None),
        (boris, None, None),
        (vera, 3, 1),
        (vera, -1, None),
    ):
        await PromoCode.create(
            shop=shelf.shop,
            code=str(next(NUMBERS)),
            customer=customer,
            issued_at=NOW - 10 * DAY,
            valid_until=None if ends is None else NOW + ends * DAY,
            used_at=None if used is None else NOW - used * DAY,
        )
    await shelf.check(
        [
            (PromoUnused(), {"Anna", "Boris"}),
            (PromoUnused(days=5), set()),
            (PromoUnused(ends_within=3), {"Anna"}),
            (PromoUnused(ends_within=2), set()),
            (PromoUnused(operator="did_not"), {"Vera"}),
        ]
    )
    assert await shelf.names(PromoUnused(), now=NOW + 3 * DAY) == {"Boris"}


async def test_code_named_by_an_order_is_used(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    for customer, code in ((anna, "a"), (boris, "b"), (vera, "v")):
        await PromoCode.create(shop=shelf.shop, code=code, customer=customer, issued_at=NOW - DAY)
    for customer, code, status in (
        (anna, "a", "new"),
        (boris, "b", "cancelled"),
        (boris, "a", "new"),
        (vera, "", "new"),
    ):
        order = await shelf.order(customer, NOW - DAY, status=status)
        await Order.filter(id=order.id).update(promo_code=code)
    assert await shelf.names(PromoUnused()) == {"Boris", "Vera"}


async def test_subscriptions(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    for customer, status, ends in (
        (anna, "active", 5),
        (boris, "active", None),
        (vera, "active", -2),
    ):
        await Subscription.create(
            shop=shelf.shop,
            customer=customer,
            external_id=str(next(NUMBERS)),
            plan="Корм",
            plan_folded="корм" if customer is not boris else "уход",
            status=status,
            started_at=NOW - 30 * DAY,
            ends_at=None if ends is None else NOW + ends * DAY,
        )
    await shelf.check(
        [
            (Subscribed(), {"Anna", "Boris"}),
            (Subscribed(plans=("корм",)), {"Anna"}),
            (Subscribed(states=("ended",)), {"Vera"}),
            (Subscribed(operator="false"), {"Vera"}),
            (SubscriptionEnd(days=5), {"Anna"}),
            (SubscriptionEnd(days=4), set()),
            (SubscriptionEnd(operator="in_last", days=3), {"Vera"}),
            (SubscriptionEnd(operator="empty"), {"Boris"}),
        ]
    )
    assert await shelf.names(Subscribed(), now=NOW + 5 * DAY) == {"Boris"}
