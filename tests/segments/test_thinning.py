"""Old comings and goings go; the last of each person, and what conditions look at, stays."""

from datetime import timedelta

from domain.models import Segment, SegmentMove, Shop
from domain.segments import service
from domain.segments.conditions.in_segment import InSegment
from domain.segments.keeping import thinning
from domain.segments.rule import Rule
from domain.segments.tree import Leaf
from tests.conftest import NOW

OLD, NEW = thinning.TERM + 10, 5


async def _moved(segment: Segment, person: int, *days_ago: int) -> None:
    """In and out by turns."""
    for n, days in enumerate(days_ago):
        await SegmentMove.create(
            shop_id=segment.shop_id,
            segment_id=segment.id,
            customer_id=person,
            is_entry=n % 2 == 0,
            happened_at=NOW - timedelta(days=days),
            cause="event",
        )


async def _left(segment: Segment, person: int) -> list[bool]:
    found = SegmentMove.filter(segment_id=segment.id, customer_id=person).order_by("id")
    return [each.is_entry for each in await found]


async def test_the_last_move_of_each_stays_and_what_is_new(shop: Shop) -> None:
    segment = await service.create(shop, "Все", Rule(), None, NOW)
    await _moved(segment, 1, OLD + 2, OLD + 1, OLD)
    await _moved(segment, 2, OLD + 1, OLD, NEW, NEW - 1)

    assert await thinning.thin(shop, NOW) == 4
    assert await thinning.thin(shop, NOW) == 0

    assert await _left(segment, 1) == [True]
    assert await _left(segment, 2) == [True, False]


async def test_what_a_condition_looks_at_stays(shop: Shop) -> None:
    segment = await service.create(shop, "Все", Rule(), None, NOW)
    came = InSegment(operator="entered_in_last", segments=(segment.id,), days=OLD + 5)
    await service.create(shop, "Пришли", Rule(tree=Leaf(condition=came)), None, NOW)
    await _moved(segment, 1, OLD + 9, OLD + 1, NEW)

    assert await thinning.thin(shop, NOW) == 1
    assert await _left(segment, 1) == [False, True]
