"""What other engines of segments got wrong, each with the test that holds it here."""

import importlib
from datetime import UTC, datetime

import pytest
from tortoise.transactions import in_transaction

from domain.audience import merging
from domain.models import SegmentMove
from domain.segments import service
from domain.segments.conditions.birthday import Birthday
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.opened_app import OpenedApp
from domain.segments.conditions.order_count import OrderCount
from domain.segments.keeping import membership
from domain.segments.rule import Rule
from domain.segments.tree import Leaf, Not
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf
from tests.segments.test_keeping import settle

TRAPS = {
    "not and has-not-done are complements over a base that is said": (
        "segments.test_oracle.test_a_condition_and_its_negation_part_the_known",
        "segments.test_profile.test_bases",
        "segments.test_traps.test_who_has_not_done_it_depends_on_among_whom",
    ),
    "an operator and its negation lose no boundary between them": (
        "segments.test_oracle.test_an_operator_and_its_opposite_part_the_known",
        "segments.test_opposites.test_the_opposite_is_said_of_the_same_people",
    ),
    "unknown is not false": (
        "segments.test_orders.test_not_leaves_out_the_unknown",
        "conversations.test_segments.test_why_names_the_unknown",
    ),
    "windows are half-open, of the shop's zone": (
        "segments.test_orders.test_window_is_half_open",
        "segments.test_orders.test_days_are_cut_in_the_shops_zone",
    ),
    "30 days are not 720 hours": ("segments.test_traps.test_days_are_not_hours",),
    "time passes without events": (
        "segments.test_flips.test_nothing_changes_before_its_flip",
        "segments.test_keeping.test_membership_equals_everybody_asked",
    ),
    "cancelled and refunded orders do not count, and a status may change afterwards": (
        "segments.test_orders.test_only_counted_statuses_count",
        "segments.test_orders.test_wholly_refunded_order_stops_counting",
        "segments.test_keeping.test_moves_are_told_once_and_in_order",
    ),
    "birthdays: 29 February, no year, the zone": (
        "segments.test_traps.test_a_birthday_is_on_its_day_of_the_shop",
    ),
    "a segment in a segment: order, cycles, the same people for all": (
        "segments.test_in_segment.test_cycle_is_refused_with_its_path",
        "segments.test_in_segment.test_who_comes_into_one_comes_into_the_next",
        "segments.test_in_segment.test_same_people_as_the_oracle",
    ),
    "an audience is frozen at the start, consent is asked again": (
        "messaging.test_campaigns.test_audience_is_frozen_at_the_start",
        "messaging.test_campaigns.test_consent_taken_back_in_the_middle",
    ),
    "patterns take linear time": ("segments.test_pattern.test_no_pattern_takes_long",),
    "a preview counts exactly and says why of five people": (
        "conversations.test_segment_building.test_first_people_are_named",
        "conversations.test_segments.test_people_are_shown_with_reasons",
    ),
    "a merge tells of one coming and one leaving at most": (
        "segments.test_match.test_a_merge_makes_one_member_of_two",
        "segments.test_traps.test_a_merge_of_two_members_moves_nobody_in",
        "segments.test_traps.test_a_merge_that_makes_a_member_tells_of_it_once",
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_has_its_tests(trap: str) -> None:
    for place in TRAPS[trap]:
        module, _, name = f"tests.{place}".rpartition(".")
        assert callable(getattr(importlib.import_module(module), name))


async def test_who_has_not_done_it_depends_on_among_whom(shelf: Shelf) -> None:
    await shelf.buyer("Buyer", 3)
    await shelf.customer("Reader")
    away = OpenedApp(operator="did_not", days=30)

    assert await shelf.names(away) == {"Buyer", "Reader"}
    assert await shelf.names(Not(node=Leaf(condition=OpenedApp(days=30)))) == {"Buyer", "Reader"}
    assert await shelf.names(away, base="customers") == {"Buyer"}
    assert await shelf.names(away, base="contactable") == set()


async def test_days_are_not_hours(shelf: Shelf) -> None:
    morning = NOW.replace(hour=1) - 30 * DAY
    await shelf.order(await shelf.customer("Morning"), morning)

    assert await shelf.names(LastOrder(operator="in_last", days=30)) == {"Morning"}
    assert await shelf.names(LastOrder(operator="in_last_exact", hours=30 * 24)) == set()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # 00:30 of the 28th in Moscow is still the 27th by UTC.
        (datetime(2027, 2, 27, 20, 59, tzinfo=UTC), set()),
        (datetime(2027, 2, 27, 21, 30, tzinfo=UTC), {"Leap", "Yearless"}),
        (datetime(2027, 2, 28, 20, 59, tzinfo=UTC), {"Leap", "Yearless"}),
        (datetime(2027, 2, 28, 21, 0, tzinfo=UTC), {"March"}),
        (datetime(2028, 2, 28, 12, 0, tzinfo=UTC), {"Yearless"}),
        (datetime(2028, 2, 29, 12, 0, tzinfo=UTC), {"Leap"}),
    ],
)
async def test_a_birthday_is_on_its_day_of_the_shop(
    shelf: Shelf, now: datetime, expected: set[str]
) -> None:
    await shelf.customer("Leap", birth_year=2000, birth_month=2, birth_day=29)
    await shelf.customer("Yearless", birth_month=2, birth_day=28)
    await shelf.customer("March", birth_year=1990, birth_month=3, birth_day=1)

    assert await shelf.names(Birthday(operator="is_today"), now=now) == expected


async def test_a_merge_of_two_members_moves_nobody_in(shelf: Shelf) -> None:
    rule = Rule(tree=Leaf(condition=OrderCount(operator="gte", value=1)))
    segment = await service.create(shelf.shop, "Buyers", rule, None, NOW)
    one, other = await shelf.buyer("Anna", 3), await shelf.buyer("Anya", 5)
    await settle(shelf.shop, NOW)

    async with in_transaction("default"):
        merged = await merging.merge(one, other, "phone", NOW + DAY)
    await settle(shelf.shop, NOW + DAY)

    assert await membership.page(segment) == [merged.kept_id]
    moves = await SegmentMove.filter(segment_id=segment.id, happened_at__gte=NOW + DAY)
    assert [each for each in moves if each.is_entry] == []
    assert len(moves) <= 1


async def test_a_merge_that_makes_a_member_tells_of_it_once(shelf: Shelf) -> None:
    rule = Rule(tree=Leaf(condition=OrderCount(operator="gte", value=2)))
    segment = await service.create(shelf.shop, "Twice", rule, None, NOW)
    one, other = await shelf.buyer("Anna", 3), await shelf.buyer("Anya", 5)
    await settle(shelf.shop, NOW)
    assert await SegmentMove.filter(segment_id=segment.id).count() == 0

    async with in_transaction("default"):
        merged = await merging.merge(one, other, "phone", NOW + DAY)
    await settle(shelf.shop, NOW + DAY)

    moves = await SegmentMove.filter(segment_id=segment.id)
    assert [(each.customer_id, each.is_entry) for each in moves] == [(merged.kept_id, True)]
