"""In which tier a customer is, and since when; the stays before are kept."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain import models
from domain.models import Shop
from domain.shopdata import people, rows, tiers
from domain.shopdata.item import Item, Line, Moment
from domain.shopdata.numbered import later
from domain.shopdata.people import Who
from domain.shopdata.resource import Outcome, Resource


class CustomerTier(Item):
    """A stay of a customer in a tier. It ends where the next one begins, in whatever order told.

    Known by `customer` and `since`; `id` is your name of the report, such as `17-2026`. Needs
    `customer` and `tier`.
    """

    customer: Who | None = None
    tier: Annotated[Line | None, Field(max_length=64, examples=["gold"])] = None
    since: Annotated[Moment | None, Field(description="Now, if not told.")] = None
    until: Annotated[
        Moment | None, Field(description="Only for who left the programme, not just the tier.")
    ] = None


async def put(shop: Shop, item: CustomerTier, now: datetime) -> Outcome:
    """Store a stay. Without a moment it begins now, unless the customer is in the tier already."""
    item.needs("customer", "tier")
    if item.customer is None or item.tier is None:
        raise AssertionError("needs() has seen them")
    tier = await tiers.named(shop, item.tier)
    owner = await people.customer(shop, item.customer, now)
    table = models.CustomerTier.filter(shop_id=shop.id, customer_id=owner.id)
    if item.since is None:
        last = await table.filter(since__lte=now).order_by("-since", "-id").first()
        is_in = last is not None and last.tier_id == tier.id and last.until is None
        row = last if is_in else None
    else:
        row = await table.get_or_none(since=item.since)
    since = row.since if row else item.since or now
    told = item.said("until")
    later({"since": since, **told}, "since", "until")
    if row is None:
        await rows.made(
            models.CustomerTier,
            shop_id=shop.id,
            customer_id=owner.id,
            tier_id=tier.id,
            since=since,
            **told,
        )
        await tiers.settle(shop, owner.id)
        return Outcome(result="created", id=item.id)
    before = (row.tier_id, row.until)
    await rows.keep(row, tier_id=tier.id, **told)
    await tiers.settle(shop, owner.id)
    await row.refresh_from_db()
    same = before == (row.tier_id, row.until)
    return Outcome(result="unchanged" if same else "updated", id=item.id)


RESOURCE = Resource(
    type="customer_tier",
    scope="loyalty",
    model=CustomerTier,
    put=put,
    together=(frozenset({"customer", "tier", "since", "until"}),),
    needs=("customer", "tier"),
    example={
        "customer": {"phone": "+79161234567"},
        "tier": "gold",
        "since": "2026-03-16T00:00:00+03:00",
    },
)
