"""Who is in which group: what changed is written, what stayed is not touched."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from tortoise.transactions import in_transaction

from domain.clusters.model import Assigned
from domain.clusters.service import current
from domain.core.batches import batches
from domain.models import Cluster, ClusterMember, ClusterModel, Segment, Shop

# So many people in one transaction: nobody waits long for the writer, nor the loop for us.
TOGETHER: Final = 500
KIND: Final = "in_cluster"
LAST_ID: Final = 2**62


async def put(
    shop: Shop, own: Sequence[Cluster], assigned: Assigned, now: datetime
) -> float | None:
    """Write the groups; the part of those known before whose group is another now."""
    ids = [each.id for each in own]
    known = changed = 0
    after = 0
    for part in _parts(assigned):
        wanted = {person: ids[group] for person, group in part}
        last = part[-1][0] if len(part) == TOGETHER else LAST_ID
        found = await _written(shop, ids, wanted, (after, last), now)
        known, changed, after = known + found[0], changed + found[1], last
    if after != LAST_ID:
        await _written(shop, ids, {}, (after, LAST_ID), now)
    sizes = Counter(assigned.groups)
    for n, each in enumerate(own):
        each.size = sizes[n]
        await each.save(update_fields=["size"])
    return changed / known if known else None


def _parts(assigned: Assigned) -> Iterator[list[tuple[int, int]]]:
    return batches(list(zip(assigned.ids, assigned.groups, strict=True)), TOGETHER)


async def _written(
    shop: Shop, own: list[int], wanted: dict[int, int], span: tuple[int, int], now: datetime
) -> tuple[int, int]:
    """How many were known before, and how many of them changed; ids are above the first."""
    after, last = span
    async with in_transaction("default"):
        inside = await ClusterMember.filter(
            shop_id=shop.id,
            cluster_id__in=own,
            customer_id__gt=after,
            customer_id__lte=last,
            until__isnull=True,
        ).values_list("id", "customer_id", "cluster_id")
        stay = {(person, group) for _, person, group in inside if wanted.get(person) == group}
        gone = [row for row, person, group in inside if wanted.get(person) != group]
        moved = {person for _, person, _ in inside if person in wanted} - {p for p, _ in stay}
        if gone:
            await ClusterMember.filter(id__in=gone).update(until=now)
        await ClusterMember.bulk_create(
            [
                ClusterMember(shop_id=shop.id, cluster_id=group, customer_id=person, since=now)
                for person, group in wanted.items()
                if (person, group) not in stay
            ]
        )
    return len(stay) + len(moved), len(moved)


async def kept_models(shop: Shop) -> list[ClusterModel]:
    """The model in force, and older ones a segment still asks about."""
    newest = await current(shop)
    if newest is None:
        return []
    asked: set[int] = set()
    for segment in await Segment.filter(shop_id=shop.id, archived_at__isnull=True):
        asked |= set(_asked(segment.tree))
    older = ClusterModel.filter(
        shop_id=shop.id, clusters__id__in=list(asked), assigned_at__isnull=False
    ).exclude(id=newest.id)
    return [newest, *await older.distinct()] if asked else [newest]


async def drop_old(shop: Shop) -> None:
    """Forget who was in the groups of models nobody asks about; the models stay readable."""
    kept = [each.id for each in await kept_models(shop)]
    old = ClusterModel.filter(shop_id=shop.id, assigned_at__isnull=False).exclude(id__in=kept)
    for model in await old:
        model.assigned_at = None
        await model.save(update_fields=["assigned_at"])
        own = list(await Cluster.filter(model_id=model.id).values_list("id", flat=True))
        while rows := await _some(shop, own):
            await ClusterMember.filter(id__in=rows).delete()


async def _some(shop: Shop, own: list[Any]) -> list[Any]:
    inside = ClusterMember.filter(shop_id=shop.id, cluster_id__in=own).limit(TOGETHER)
    return list(await inside.values_list("id", flat=True))


def _asked(tree: Any) -> Iterator[int]:  # noqa: ANN401 - JSON of any depth
    """The groups a tree names."""
    if isinstance(tree, dict):
        if tree.get("kind") == KIND:
            yield from tree.get("clusters", ())
        for each in tree.values():
            yield from _asked(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from _asked(each)
