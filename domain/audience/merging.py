"""Two customers become one, and are taken apart again without a loss.

All rows of the one who goes are handed to the one who stays, and which rows they were is kept. The
row that went stays as an empty shell: what can't be had twice (a second tag of one name, an older
consent) lies there until the merge is undone.
"""

import dataclasses
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

from domain.audience import audit, comings, joining
from domain.audience.belongings import belongings
from domain.core.batches import batches
from domain.core.errors import DomainError, NotFoundError, StaleError
from domain.facts.saying import say
from domain.facts.topics.customer_merged import CustomerMerged
from domain.facts.topics.customer_parted import CustomerParted
from domain.models import Customer, Delivery, Identity, Merge, MergeMove, Person

BATCH: Final = 500


@dataclasses.dataclass(eq=False)
class CannotMergeError(DomainError):
    """`reason`: same, two-telegrams, guest, erased."""

    code = "cannot-merge"
    reason: str


async def living(customer_id: int) -> Customer:
    """The customer, or the one they have become a part of. Raises NotFoundError."""
    seen: set[int] = set()
    wanted: int | None = customer_id
    while wanted is not None and wanted not in seen:
        seen.add(wanted)
        customer = await Customer.get_or_none(id=wanted)
        if customer is None:
            break
        if customer.merged_into_id is None:
            return customer
        wanted = customer.merged_into_id
    raise NotFoundError(thing="person")


def refusal(one: Customer, other: Customer, *, by_hand: bool = False) -> str:
    """Why these two can't be one, empty when they can. Only a person joins two accounts."""
    if one.id == other.id:
        return "same"
    if one.is_guest or other.is_guest:
        return "guest"
    if one.erased_at is not None or other.erased_at is not None:
        return "erased"
    return "two-telegrams" if has_two_accounts(one, other) and not by_hand else ""


def has_two_accounts(one: Customer, other: Customer) -> bool:
    """Whether each has a Telegram account that messages go to."""
    return one.telegram_id is not None and other.telegram_id is not None


def older(one: Customer, other: Customer) -> tuple[Customer, Customer]:
    """Who stays and who goes: an open Telegram stays, any Telegram, then the one who came first."""
    first, second = sorted(
        (one, other),
        key=lambda each: (
            each.telegram_id is None,
            each.blocked_at is not None,
            each.registered_at,
            each.id,
        ),
    )
    return first, second


async def merge(
    one: Customer,
    other: Customer,
    why: str,
    now: datetime,
    actor: Person | None = None,
    *,
    fresh: Collection[int] = (),
) -> Merge:
    """Make two living customers of one shop one. Raises CannotMergeError.

    Whoever is `fresh` has nothing but identities yet, so there is little to move.
    """
    reason = refusal(one, other, by_hand=actor is not None)
    if reason:
        raise CannotMergeError(reason=reason)
    kept, gone = older(one, other)
    merged = await Merge.create(
        shop_id=kept.shop_id,
        kept=kept,
        gone=gone,
        why=why,
        is_manual=actor is not None,
        merged_at=now,
    )
    await Identity.filter(customer_id=gone.id, home_id__isnull=True).update(home_id=gone.id)
    merged.gone_before = joining.given_up(gone)
    merged.kept_before = {
        **joining.taken(kept, gone),
        "consents": [] if gone.id in fresh else await joining.newer_consents(kept, gone),
        "invited": [] if gone.id in fresh else await joining.invitations(gone.id, kept.id),
        "crossed": [] if gone.id in fresh else await joining.crossed(gone.id, gone.shop_id),
    }
    await _move(merged, ("identity",) if gone.id in fresh else tuple(belongings()))
    await joining.empty(gone, kept.id)
    await joining.take(kept, merged.kept_before)
    await merged.save(update_fields=["kept_before", "gone_before"])
    await _told(merged, "customers_merged", now, actor)
    if gone.id not in fresh:
        fact = CustomerMerged(customer_id=kept.id, gone_id=gone.id, is_manual=actor is not None)
        await say(merged.shop_id, fact, now)
    return merged


async def undo(merged: Merge, now: datetime, actor: Person | None = None) -> Customer:
    """Take the two apart: what came with the one who went goes back. Raises StaleError.

    What was written since then stays where it is. Undone by a person, it is never done again by
    itself.
    """
    undone = await Merge.filter(id=merged.id, undone_at__isnull=True).update(
        undone_at=now, undone_by=actor.telegram_id if actor else None
    )
    if not undone:
        raise StaleError
    holder, gone = await living(merged.kept_id), await Customer.get(id=merged.gone_id)
    if holder.erased_at is not None or gone.erased_at is not None:
        raise CannotMergeError(reason="erased")
    back = await _moved(merged)
    for table, ids in back.items():
        await belongings()[table].give(ids, to=gone.id, of=holder.id)
        # They are no longer a part of what later merges moved.
        for part in batches(ids, BATCH):
            await MergeMove.filter(merge_id__gte=merged.id, thing=table, row_id__in=part).delete()
    if "crossed" in merged.kept_before:
        before: Any = merged.kept_before["crossed"]
        await joining.uncrossed(back.get("experiment_exposure", []), before)
    # Merges made before people could invite others remember none.
    invited: Any = merged.kept_before.get("invited", [])
    await joining.invitations_back(invited, holder.id, gone.id)
    await joining.give_back(holder, await _way_up(merged, holder), merged)
    await joining.refill(gone, merged.gone_before)
    await _told(merged, "customers_parted", now, actor)
    await say(merged.shop_id, CustomerParted(customer_id=gone.id, from_id=holder.id), now)
    return await Customer.get(id=gone.id)


async def find(shop_id: int, merge_id: int) -> Merge:
    """One merge of the shop. Raises NotFoundError."""
    merged = await Merge.get_or_none(id=merge_id, shop_id=shop_id)
    if merged is None:
        raise NotFoundError(thing="merge")
    return merged


async def of(customer: Customer) -> list[Merge]:
    """The merges in force that made this customer, the newest first; through others too."""
    found: list[Merge] = []
    edge = [customer.id]
    while edge:
        into = await Merge.filter(kept_id__in=edge, undone_at__isnull=True).select_related("gone")
        found += into
        edge = [each.gone_id for each in into]
    return sorted(found, key=lambda each: -each.id)


async def page(shop_id: int, offset: int, limit: int) -> tuple[list[Merge], int]:
    """The merges in force, the newest first, and how many there are."""
    found = Merge.filter(shop_id=shop_id, undone_at__isnull=True)
    rows = found.order_by("-id").offset(offset).limit(limit)
    return await rows.select_related("kept", "gone"), await found.count()


async def parts(customer: Customer) -> list[int]:
    """The rows this customer is made of, their own first."""
    return [customer.id, *(each.gone_id for each in await of(customer))]


async def is_barred(one: Customer, other: Customer) -> bool:
    """Whether a person has said that some part of the one is not the other."""
    ones, others = await parts(one), await parts(other)
    barred = Merge.filter(shop_id=one.shop_id, undone_by__isnull=False)
    return await barred.filter(kept_id__in=ones, gone_id__in=others).exists() or (
        await barred.filter(kept_id__in=others, gone_id__in=ones).exists()
    )


async def _move(merged: Merge, tables: Sequence[str]) -> None:
    kept_id, gone_id = merged.kept_id, merged.gone_id
    for table in tables:
        belonging = belongings()[table]
        staying = await belonging.doubles(merged.shop_id, gone_id, kept_id)
        if table == "delivery":
            staying |= await _written_already(gone_id, kept_id)
        if table in {"segment_member", "segment_move"}:
            staying |= await comings.staying(table, merged.shop_id, gone_id, kept_id)
        found = await belonging.ids(merged.shop_id, gone_id)
        ids = [each for each in found if each not in staying]
        moves = [MergeMove(merge_id=merged.id, thing=table, row_id=each) for each in ids]
        if moves:
            await MergeMove.bulk_create(moves, batch_size=BATCH)
            await belonging.give(ids, to=kept_id, of=gone_id)


async def _written_already(gone_id: int, kept_id: int) -> set[int]:
    """Deliveries still to come of a campaign that the other one gets or got: not twice."""
    got = await Delivery.filter(customer_id=kept_id, campaign_id__isnull=False).values_list(
        "campaign_id"
    )
    campaigns = list({row[0] for row in got})
    waiting = Delivery.filter(
        customer_id=gone_id, campaign_id__in=campaigns, status__in=("planned", "held")
    )
    return {row[0] for row in await waiting.values_list("id")}


async def _moved(merged: Merge) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    rows = await MergeMove.filter(merge_id=merged.id).order_by("row_id")
    for row in rows:
        found.setdefault(row.thing, []).append(row.row_id)
    return found


async def _way_up(merged: Merge, holder: Customer) -> list[Merge]:
    """The later merges by which the one who stayed went on into others."""
    way: list[Merge] = []
    at = merged.kept_id
    while at != holder.id:
        step = await Merge.get(gone_id=at, undone_at__isnull=True)
        way.append(step)
        at = step.kept_id
    return way


async def _told(merged: Merge, action: str, now: datetime, actor: Person | None) -> None:
    details: dict[str, Any] = {
        "kept": str(merged.kept_id),
        "gone": str(merged.gone_id),
        "why": merged.why,
    }
    await audit.record(merged.shop_id, actor, action, now, **details)
