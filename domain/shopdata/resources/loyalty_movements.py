"""Points and money of the loyalty programme: got, spent, lost, put right."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata import loyalty, people
from domain.shopdata.item import Item, Line, Moment, SignedMoney, major, minor
from domain.shopdata.loyalty import Account, Kind
from domain.shopdata.numbered import Numbered, Values, owner
from domain.shopdata.people import Who
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Outcome, Resource


class LoyaltyMovement(Item):
    """A movement of a customer's account. A new one needs `customer`, `kind` and `amount`.

    What expired is told as `expire`; `expires_at` says when that will be. What is spent counts
    against that which would be lost first.
    """

    customer: Who | None = None
    account: Annotated[
        Account | None,
        Field(description="`points`, if not told; `balance` is money on the customer's account."),
    ] = None
    kind: Kind | None = None
    amount: Annotated[
        SignedMoney | None,
        Field(
            description="Whole points, or money. Only an `adjust` may be below 0.", examples=[150]
        ),
    ] = None
    happened_at: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    available_at: Annotated[
        Moment | None, Field(description="Until then it is pending: `happened_at`, if not told.")
    ] = None
    expires_at: Moment | None = None
    note: Annotated[Line | None, Field(examples=["За заказ A-17"])] = None


async def put(shop: Shop, item: LoyaltyMovement, now: datetime) -> Outcome:
    """Store a movement. Account, kind and amount are told as one."""
    values: Values = item.said("happened_at", "available_at", "expires_at", "note", "kind")
    values |= await owner(shop, item.customer, now)
    if item.amount is not None:
        item.needs("kind")
        values |= {"account": item.account or "points", "amount": _amount(shop, item)}
    elif item.says("amount") or item.says("kind") or item.says("account"):
        item.needs("amount", "kind")
    happened_at = item.happened_at or now
    first = {"happened_at": happened_at, "available_at": item.available_at or happened_at}
    return await MOVEMENTS.put(shop, item, values, first)


def _amount(shop: Shop, item: LoyaltyMovement) -> int:
    amount = loyalty.signed(item.kind or "earn", item.amount or Decimal(0))
    if item.account == "balance":
        return minor(amount, shop)
    if amount != amount.to_integral_value():
        raise wrong("/amount", "not-whole", "points are whole")
    return int(amount)


def _check(values: Mapping[str, Any]) -> None:
    loyalty.check(values["kind"], values["amount"], values["happened_at"], values["available_at"])
    loyalty.check_expiry(values["amount"], values["available_at"], values.get("expires_at"))


async def _shown(shop: Shop, row: models.LoyaltyMovement) -> LoyaltyMovement:
    amount = row.amount if row.kind == "adjust" else abs(row.amount)
    told: Values = {
        "id": row.external_id,
        "customer": await people.told(row.customer_id),
        "account": row.account,
        "kind": row.kind,
        "amount": major(amount, shop) if row.account == "balance" else Decimal(amount),
        "happened_at": row.happened_at,
        "available_at": row.available_at,
        "expires_at": row.expires_at,
        "note": row.note,
    }
    return LoyaltyMovement.model_construct(**told)


MOVEMENTS = Numbered(
    table=models.LoyaltyMovement,
    needs={"customer": "customer_id", "kind": "kind", "amount": "amount"},
    show=_shown,
    check=_check,
)
RESOURCE = Resource(
    type="loyalty_movement",
    scope="loyalty",
    model=LoyaltyMovement,
    put=put,
    get=MOVEMENTS.get,
    page=MOVEMENTS.page,
    delete=MOVEMENTS.delete,
    together=(frozenset({"account", "kind", "amount"}),),
    needs=("customer", "kind", "amount"),
    example={
        "customer": {"phone": "+79161234567"},
        "kind": "earn",
        "amount": 150,
        "happened_at": "2026-03-16T15:00:00+03:00",
        "expires_at": "2027-03-16T15:00:00+03:00",
        "note": "За заказ A-17",
    },
)
