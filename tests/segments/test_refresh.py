"""A refresh that fails, is stopped or dies keeps the last good people; plans know the calendar."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tortoise.transactions import in_transaction

from domain.core.errors import BadValueError
from domain.models import (
    Customer,
    Segment,
    SegmentKeeping,
    SegmentMember,
    SegmentReading,
    SegmentSize,
    Shop,
)
from domain.segments import service
from domain.segments.conditions.order_count import OrderCount
from domain.segments.keeping import freshness, membership, refreshing, state
from domain.segments.keeping.history import history
from domain.segments.keeping.moves import last_number, moves_since
from domain.segments.keeping.plans import Plan
from domain.segments.rule import Rule
from domain.segments.tree import Leaf, to_json
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf
from tests.segments.test_keeping import settle

MOSCOW, BERLIN = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Berlin")
BUYERS = Rule(tree=Leaf(condition=OrderCount(operator="gte", value=1)))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("plan", "after", "zone", "expected"),
    [
        (Plan(every="daily", minute=240), "2026-03-16T00:59", MOSCOW, "2026-03-16T01:00"),
        (Plan(every="daily", minute=240), "2026-03-16T01:00", MOSCOW, "2026-03-17T01:00"),
        # 2:30 does not exist on the day the clocks go forward: an hour later by the wall.
        (Plan(every="daily", minute=150), "2026-03-29T00:00", BERLIN, "2026-03-29T01:30"),
        (Plan(every="daily", minute=150), "2026-03-29T01:30", BERLIN, "2026-03-30T00:30"),
        # 2:30 comes twice when they go back: the first time counts, and only it.
        (Plan(every="daily", minute=150), "2026-10-24T12:00", BERLIN, "2026-10-25T00:30"),
        (Plan(every="daily", minute=150), "2026-10-25T00:30", BERLIN, "2026-10-26T01:30"),
        (Plan(every="weekly", weekday=1), "2026-03-16T12:00", MOSCOW, "2026-03-23T01:00"),
        (Plan(every="weekly", weekday=7), "2026-03-16T12:00", MOSCOW, "2026-03-22T01:00"),
        (Plan(every="monthly", day=31), "2026-01-31T12:00", MOSCOW, "2026-02-28T01:00"),
        (Plan(every="monthly", day=31), "2028-02-01T12:00", MOSCOW, "2028-02-29T01:00"),
        (Plan(every="monthly", day=31), "2026-03-30T12:00", MOSCOW, "2026-03-31T01:00"),
        (Plan(every="monthly", day=1), "2026-12-15T12:00", MOSCOW, "2027-01-01T01:00"),
    ],
)
def test_plans_know_the_calendar(plan: Plan, after: str, zone: ZoneInfo, expected: str) -> None:
    assert plan.after(utc(after), zone) == utc(expected)


def test_no_plan_and_a_wrong_one() -> None:
    assert Plan().after(NOW, MOSCOW) is None
    for wrong in ({"minute": 1_440}, {"weekday": 0}, {"day": 32}):
        with pytest.raises(BadValueError):
            Plan(every="daily", **wrong)


@pytest.fixture
async def buyers(shelf: Shelf) -> Segment:
    """A segment found once, with Vera in it; Gleb has bought since."""
    segment = await service.create(shelf.shop, "Покупатели", BUYERS, None, NOW)
    await shelf.buyer("Вера", 1)
    await settle(shelf.shop, NOW)
    await shelf.buyer("Глеб", 1)
    return segment


async def test_a_refresh_over_its_time_keeps_the_last_good_people(
    shelf: Shelf, buyers: Segment
) -> None:
    before = await membership.page(buyers)
    kept = await state.kept(shelf.shop, buyers)
    assert not await refreshing.refresh(kept, "plan", NOW + DAY, seconds=1e-9)

    assert await membership.page(buyers) == before
    keeping = await SegmentKeeping.get(segment_id=buyers.id)
    assert (keeping.error, keeping.busy_until) == ("too-slow", None)
    assert [each.segment_id for each in await freshness.untold()] == [buyers.id]
    await freshness.told(keeping, NOW + DAY)
    assert await freshness.untold() == []

    again = await state.kept(shelf.shop, buyers)
    assert refreshing.due(again, NOW + DAY) is None
    assert refreshing.due(again, NOW + DAY + refreshing.AGAIN) == "plan"
    assert await refreshing.refresh(again, "plan", NOW + DAY + refreshing.AGAIN)
    assert len(await membership.page(buyers)) == 2
    keeping = await SegmentKeeping.get(segment_id=buyers.id)
    assert (keeping.error, keeping.told_at) == ("", None)


async def test_everybody_is_asked_once_a_week_to_be_sure(shelf: Shelf, buyers: Segment) -> None:
    kept = await state.kept(shelf.shop, buyers)
    assert not kept.is_clock
    assert refreshing.due(kept, NOW + refreshing.SURE - timedelta(seconds=1)) is None
    assert refreshing.due(kept, NOW + refreshing.SURE) == "plan"


async def crowd(shop: Shop, count: int) -> list[int]:
    """Many people who have bought nothing."""
    people = [Customer(shop=shop, name=str(n), registered_at=NOW) for n in range(count)]
    async with in_transaction("default"):
        await Customer.bulk_create(people, batch_size=500)
    rows = await Customer.filter(shop=shop).order_by("id").values_list("id")
    return [int(row[0]) for row in rows]


async def test_a_refresh_that_dies_is_not_seen_and_leaves_nothing(shelf: Shelf) -> None:
    everybody = await service.create(shelf.shop, "Все", Rule(), None, NOW)
    vera = await shelf.customer("Вера")
    await settle(shelf.shop, NOW)
    people = await crowd(shelf.shop, refreshing.AT_ONCE + 10)
    cursor = await last_number(shelf.shop)
    later = NOW + DAY

    kept = await state.kept(shelf.shop, everybody)
    assert await refreshing._claim(kept, later)
    await refreshing._prepare(kept, people[1:], [vera.id], "plan", later)
    # Here it dies. All is written, nothing is shown and nothing told.
    assert await SegmentMember.filter(segment_id=everybody.id).count() == len(people)
    assert await membership.page(everybody) == [vera.id]
    assert await moves_since(shelf.shop, cursor) == []
    assert await last_number(shelf.shop) == cursor

    kept = await state.kept(shelf.shop, everybody)
    assert refreshing.due(kept, later) is None
    after = later + refreshing.LONGEST + timedelta(seconds=1)
    cause = refreshing.due(kept, after)
    assert cause == "plan"
    assert await refreshing.refresh(kept, cause, after)
    assert await membership.count(everybody) == len(people)
    told = await moves_since(shelf.shop, cursor, limit=10_000)
    assert sorted(each.customer_id for each in told) == people[1:]
    assert {each.is_entry for each in told} == {True}
    assert await SegmentMember.filter(segment_id=everybody.id).count() == len(people)


async def test_many_come_and_go_at_once(shelf: Shelf) -> None:
    segment = await service.create(shelf.shop, "Все", Rule(), None, NOW)
    people = await crowd(shelf.shop, refreshing.AT_ONCE + 10)
    await settle(shelf.shop, NOW)
    assert await membership.count(segment) == len(people)
    nobody = to_json(BUYERS.tree)
    await Segment.filter(id=segment.id).update(tree=nobody, version=2)
    await settle(shelf.shop, NOW + DAY)
    assert await membership.count(segment) == 0
    assert await SegmentMember.filter(segment_id=segment.id).count() == 0
    found = await history(shelf.shop, segment, NOW + DAY)
    assert found is not None
    days = [(each.size, each.entered, each.left) for each in found.days]
    assert days == [(len(people), 0, 0), (0, 0, len(people))]


async def test_days_without_a_move_have_the_size_before(shelf: Shelf) -> None:
    segment = await service.create(shelf.shop, "Все", Rule(), None, NOW)
    assert await history(shelf.shop, segment, NOW) is None
    for day, size, entered in (("2026-03-10", 5, 5), ("2026-03-13", 7, 2)):
        await SegmentSize.create(
            shop=shelf.shop, segment=segment, day=day, size=size, entered=entered
        )
    found = await history(shelf.shop, segment, NOW, 5)
    assert found is not None
    assert [each.size for each in found.days] == [5, 7, 7, 7, 7]
    assert (found.before, found.net, found.entered) == (5, 2, 2)


async def test_archived_segment_rests_and_is_found_anew_when_it_is_back(
    shelf: Shelf, buyers: Segment
) -> None:
    assert await SegmentReading.filter(segment_id=buyers.id).exists()
    await Segment.filter(id=buyers.id).update(archived_at=NOW)
    await state.retire(shelf.shop)
    assert not await SegmentReading.filter(segment_id=buyers.id).exists()
    await settle(shelf.shop, NOW + DAY)
    assert await membership.count(buyers) == 1

    await Segment.filter(id=buyers.id).update(archived_at=None)
    await settle(shelf.shop, NOW + DAY)
    assert await membership.count(buyers) == 2


async def test_nothing_is_left_of_a_deleted_segment(shelf: Shelf, buyers: Segment) -> None:
    await state.forget(buyers)
    assert await membership.count(buyers) == 0
    assert not await SegmentReading.filter(segment_id=buyers.id).exists()
