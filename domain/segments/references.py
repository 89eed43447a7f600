"""Which segments a segment refers to, and that none comes back to itself."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from domain.core.errors import DomainError
from domain.models import Segment, Shop
from domain.segments.tree import Node, to_json


@dataclasses.dataclass(eq=False)
class SegmentCycleError(DomainError):
    """A segment would be asked about itself, by the way of `path`: «A» → «B» → «A»."""

    code = "segment-cycle"
    path: str


def referred(tree: Any) -> Iterator[int]:  # noqa: ANN401 - any JSON
    """The segments named in a stored tree."""
    match tree:
        case {"kind": "in_segment", "segments": list(segments)}:
            yield from (each for each in segments if isinstance(each, int))
        case {"all": list(nodes)} | {"any": list(nodes)}:
            for each in nodes:
                yield from referred(each)
        case {"not": inner} | {"sure": inner}:
            yield from referred(inner)


async def check(shop_id: int, segment: Segment, tree: Node) -> None:
    """Refuse a rule that leads back to the segment. Raises SegmentCycleError."""
    ways = {
        each.id: tuple(referred(each.tree))
        for each in await Segment.filter(shop_id=shop_id).only("id", "tree")
    }
    ways[segment.id] = tuple(referred(to_json(tree)))
    path = _way_back(ways, (segment.id,))
    if path:
        names = dict(await Segment.filter(id__in=list(path)).values_list("id", "name"))
        raise SegmentCycleError(path=" → ".join(str(names.get(each, each)) for each in path))


def _way_back(ways: Mapping[int, Sequence[int]], start: tuple[int]) -> tuple[int, ...]:
    """The shortest way from a segment to itself; nothing when there is none."""
    (home,) = start
    edge: list[tuple[int, ...]] = [start]
    seen: set[int] = set()
    while edge:
        fresh = []
        for path in edge:
            for step in ways.get(path[-1], ()):
                if step == home:
                    return (*path, home)
                if step not in seen:
                    seen.add(step)
                    fresh.append((*path, step))
        edge = fresh
    return ()


async def referring(shop: Shop, segment_id: int) -> list[Segment]:
    """The segments that would miss this one."""
    found = Segment.filter(shop_id=shop.id, archived_at__isnull=True).order_by("name", "id")
    return [each for each in await found if segment_id in referred(each.tree)]
