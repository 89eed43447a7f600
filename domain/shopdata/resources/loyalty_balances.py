"""How much is on an account now, for shops that keep no movements or bring old balances."""

import hashlib
from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain import models
from domain.core.instant import to_milliseconds
from domain.models import Shop
from domain.shopdata import people, rows
from domain.shopdata.item import Item, SignedMoney, minor
from domain.shopdata.loyalty import Account, Movement, standing
from domain.shopdata.people import Who
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Outcome, Resource


class LoyaltyBalance(Item):
    """What is on an account of a customer at this moment; the difference becomes an `adjust`.

    Needs `customer` and `amount`. Tell movements instead, if you have them.
    """

    customer: Who | None = None
    account: Annotated[
        Account | None,
        Field(description="`points`, if not told; `balance` is money on the customer's account."),
    ] = None
    amount: Annotated[
        SignedMoney | None, Field(description="Whole points, or money.", examples=[350])
    ] = None


async def put(shop: Shop, item: LoyaltyBalance, now: datetime) -> Outcome:
    """Bring the account to this amount."""
    item.needs("customer", "amount")
    if item.customer is None or item.amount is None:
        raise AssertionError("needs() has seen them")
    account = item.account or "points"
    if account == "points" and item.amount != item.amount.to_integral_value():
        raise wrong("/amount", "not-whole", "points are whole")
    wanted = minor(item.amount, shop) if account == "balance" else int(item.amount)
    owner = await people.customer(shop, item.customer, now)
    known = await models.LoyaltyMovement.filter(
        shop_id=shop.id, customer_id=owner.id, account=account
    )
    there = standing(
        (Movement(amount=m.amount, available_at=m.available_at, expires_at=m.expires_at)
         for m in known),
        now,
    ).available  # fmt: skip
    if wanted == there:
        return Outcome(result="unchanged", id=item.id)
    await rows.made(
        models.LoyaltyMovement,
        shop_id=shop.id,
        customer_id=owner.id,
        external_id=_number(f"{account} {item.id} {there} {wanted}", now),
        account=account,
        kind="adjust",
        amount=wanted - there,
        happened_at=now,
        available_at=now,
    )
    return Outcome(result="updated" if known else "created", id=item.id)


def _number(told: str, now: datetime) -> str:
    """The movement's own number: one a moment for what was told."""
    digest = hashlib.sha256(told.encode()).hexdigest()[:24]
    return f"balance-{digest}-{to_milliseconds(now)}"


RESOURCE = Resource(
    type="loyalty_balance",
    scope="loyalty",
    model=LoyaltyBalance,
    put=put,
    together=(frozenset({"customer", "account", "amount"}),),
    needs=("customer", "amount"),
    example={"customer": {"phone": "+79161234567"}, "amount": 350},
)
