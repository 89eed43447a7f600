"""Makes the customers of the database agree with `kinship`: merges, takes apart, moves identities.

Only the identities that hang together with the ones given are looked at.
"""

import dataclasses
import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Final

from tortoise.expressions import Q

from domain.audience import merging
from domain.audience.kinship import CONTACTS, Key, Link, people
from domain.models import Customer, Identity, IdentityLink, Merge

log = logging.getLogger(__name__)
# An identity seen together with so many others says nothing of anybody: a kiosk, a number 000.
CROWD: Final = 50
MOST: Final = 400


@dataclasses.dataclass(frozen=True, kw_only=True)
class Circle:
    """Identities that hang together; `homes` are the rows each was first written on."""

    rows: dict[Key, Identity]
    links: set[Link]
    crowded: set[Key]

    @property
    def homes(self) -> dict[Key, int]:
        """The row each was first written on."""
        return {key: row.home_id or row.customer_id for key, row in self.rows.items()}


async def settle(
    shop_id: int, identity_ids: Sequence[int], now: datetime, fresh: Collection[int] = ()
) -> None:
    """Draw together and take apart whatever follows from what has been seen so far."""
    circle = await _circle(shop_id, identity_ids)
    if len(circle.rows) > MOST:
        log.warning("identities_too_many shop=%d count=%d", shop_id, len(circle.rows))
        return
    found = people(circle.rows, circle.links, circle.crowded)
    group_of = {key: group for group in found.groups for key in group}
    owners = _owners(circle, group_of)
    await _part(owners, now)
    await _rehouse(shop_id, circle, group_of, owners, now)
    for group in found.groups:
        homes = sorted({home for home, owner in owners.items() if owner == group})
        await _join(homes, group, circle, now, fresh)


async def _circle(shop_id: int, identity_ids: Sequence[int]) -> Circle:
    rows: dict[int, Identity] = {}
    pairs: set[tuple[int, int]] = set()
    crowded: set[int] = set()
    edge = set(identity_ids)
    while edge and len(rows) <= MOST:
        for row in await Identity.filter(shop_id=shop_id, id__in=list(edge)):
            rows[row.id] = row
        near: dict[int, set[int]] = defaultdict(set)
        either = Q(one_id__in=list(edge)) | Q(other_id__in=list(edge))
        for link in await IdentityLink.filter(either, shop_id=shop_id):
            near[link.one_id].add(link.other_id)
            near[link.other_id].add(link.one_id)
        crowded |= {each for each in edge if len(near[each]) > CROWD}
        open_ends = edge - crowded
        pairs |= {(one, other) for one in open_ends for other in near[one]}
        edge = {other for one in open_ends for other in near[one]} - rows.keys()
    keys = {row.id: Key(row.kind, row.value) for row in rows.values()}
    return Circle(
        rows={keys[each]: row for each, row in rows.items()},
        links={(keys[a], keys[b]) for a, b in pairs if a in keys and b in keys},
        crowded={keys[each] for each in crowded},
    )


Group = frozenset[Key]


def _owners(circle: Circle, group_of: dict[Key, Group]) -> dict[int, Group]:
    """To whom each row belongs: to the person of the most telling identity that began on it."""
    owners: dict[int, Group] = {}
    homes = circle.homes
    for key in sorted(homes, key=lambda each: (each not in group_of, each.strength)):
        # A row on which only shared contacts began is the household's.
        owners.setdefault(homes[key], group_of.get(key, frozenset({key})))
    return owners


async def _part(owners: dict[int, Group], now: datetime) -> None:
    """Undo merges of rows that turn out to be different people's."""
    homes = list(owners)
    merges = Merge.filter(gone_id__in=homes, undone_at__isnull=True, is_manual=False)
    for merged in await merges.order_by("-id"):
        if owners.get(merged.kept_id, owners[merged.gone_id]) != owners[merged.gone_id]:
            await merging.undo(merged, now)


async def _rehouse(
    shop_id: int,
    circle: Circle,
    group_of: dict[Key, Group],
    owners: dict[int, Group],
    now: datetime,
) -> None:
    """Give an identity that began on somebody else's row a row of its own person."""
    for key in sorted(group_of, key=lambda each: each.strength):
        group, home = group_of[key], circle.homes[key]
        if owners[home] == group:
            continue
        own = sorted(each for each, owner in owners.items() if owner == group)
        if not own:
            made = await Customer.create(shop_id=shop_id, registered_at=now)
            own = [made.id]
            owners[made.id] = group
        holder = await merging.living(own[0])
        row = await Identity.get(id=circle.rows[key].id)
        if key.kind in CONTACTS:
            address = {key.kind: key.value}
            await Customer.filter(id=row.customer_id, **address).update(**{key.kind: ""})
            await Customer.filter(id=holder.id, **{key.kind: ""}).update(**address)
        await Identity.filter(id=row.id).update(customer_id=holder.id, home_id=own[0])


async def _join(
    homes: Iterable[int], group: Group, circle: Circle, now: datetime, fresh: Collection[int]
) -> None:
    """Merge the rows of one person, one after another; what people have parted stays parted."""
    persons: dict[int, Customer] = {}
    for home in homes:
        customer = await merging.living(home)
        persons[customer.id] = customer
    waiting = sorted(
        persons.values(), key=lambda each: (each.telegram_id is None, each.registered_at, each.id)
    )
    while len(waiting) > 1:
        kept, gone = waiting[0], waiting.pop(1)
        if merging.refusal(kept, gone) or await merging.is_barred(kept, gone):
            continue
        why = await _why(kept, gone, group, circle)
        merged = await merging.merge(kept, gone, why, now, fresh=fresh)
        waiting[0] = await Customer.get(id=merged.kept_id)


async def _why(kept: Customer, gone: Customer, group: Group, circle: Circle) -> str:
    """The kind of identity that both were seen with, a contact before a device before a number."""
    ones, others = set(await merging.parts(kept)), set(await merging.parts(gone))
    homes = circle.homes
    between = [
        max((one, other), key=lambda key: key.strength)
        for one, other in circle.links
        if one in group and other in group and homes[one] in ones and homes[other] in others
    ]
    return max(between, key=lambda key: key.strength).kind if between else "chain"
