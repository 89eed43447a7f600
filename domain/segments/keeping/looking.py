"""Some people are looked at again, in one segment: they come, go or stay."""

from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import islice

from tortoise.transactions import in_transaction

from domain.models import Segment, SegmentKeeping
from domain.segments.keeping import asking, flipping, membership, merged
from domain.segments.keeping.membership import Cause
from domain.segments.keeping.state import Kept

TOGETHER = 400


async def look(kept: Kept, people: Collection[int], cause: Cause, now: datetime) -> None:
    """Ask about these people and write what came of it. Raises TooSlowError.

    Where everybody is being asked meanwhile, they wait for the end of that.
    """
    walk = iter(sorted(people))
    while part := tuple(islice(walk, TOGETHER)):
        await _look(kept, part, cause, now)


async def _look(kept: Kept, people: tuple[int, ...], cause: Cause, now: datetime) -> None:
    passing = await asking.those_who_pass(kept, people, now)
    flips = None
    if kept.keeping.flips_until is not None and not kept.is_relative:
        flips = await asking.flips_of(kept, people, now, kept.keeping.flips_until)
    async with in_transaction("default"):
        keeping = await held(kept.segment)
        if is_busy(keeping, now) or keeping.rule_key != kept.keeping.rule_key:
            await flipping.wait(keeping, people)
            return
        await flipping.put(keeping, people, flips or {})
        await _write(kept, people, passing, cause, now)


async def _write(
    kept: Kept, people: Sequence[int], passing: set[int], cause: Cause, now: datetime
) -> None:
    inside = set(await membership.among(kept.segment, people))
    coming, going = passing - inside, inside - passing
    coming, going = await merged.settle(kept, coming, going, people, now)
    late = await merged.of_late(kept, now)
    reasons: tuple[tuple[set[int], Cause], ...] = (
        (late, "merge"),
        ((coming | going) - late, cause),
    )
    for whose, why in reasons:
        if coming & whose:
            await membership.enter(kept.shop, kept.segment, coming & whose, why, now)
        if going & whose:
            await membership.leave(kept.shop, kept.segment, going & whose, why, now)


async def held(segment: Segment) -> SegmentKeeping:
    """The state of the membership, which nobody else changes until the transaction is over."""
    found = SegmentKeeping.filter(segment_id=segment.id)
    return await found.select_for_update().get()


def is_busy(keeping: SegmentKeeping, now: datetime) -> bool:
    """Whether everybody is being asked."""
    return keeping.busy_until is not None and keeping.busy_until > now
