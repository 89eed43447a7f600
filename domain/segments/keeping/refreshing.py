"""Everybody is asked: the whole membership is found anew and takes the place of the old one.

Much to write is written in many short transactions, under the number of the run to come; one more
shows it all. Until then, and after whatever goes wrong, everybody reads the last good membership.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from tortoise.exceptions import OperationalError
from tortoise.transactions import in_transaction

from domain.core.batches import batches
from domain.core.errors import DomainError
from domain.core.together import together
from domain.models import Segment, SegmentKeeping, SegmentMember, SegmentMove, Shop
from domain.segments.keeping import asking, flipping, membership, merged, ranks, sizes, store
from domain.segments.keeping.asking import Difference, Flips
from domain.segments.keeping.looking import held
from domain.segments.keeping.membership import Cause
from domain.segments.keeping.plans import plan_of
from domain.segments.keeping.state import Kept, note_words
from domain.segments.sql import sql

# Fewer rows than this are written in one transaction.
AT_ONCE = 5_000
CHUNK = 10_000
# Whoever asks everybody for longer than this has been killed.
LONGEST = timedelta(minutes=10)
# Between two times that everybody is asked because of what happened.
PAUSE = timedelta(minutes=5)
AGAIN = timedelta(hours=1)
# Everybody is asked this often even where nothing but events moves people: to be sure.
SURE = timedelta(days=7)
NEVER = 2**31 - 1


def due(kept: Kept, now: datetime) -> Cause | None:  # noqa: PLR0911 - one for each reason
    """Why everybody has to be asked now, if they have to."""
    keeping = kept.keeping
    if keeping.busy_until is not None and keeping.busy_until > now:
        return None
    if not kept.is_found:
        return "rule" if _may(kept, now) else None
    if keeping.retry_at is not None and keeping.retry_at > now:
        return None
    if keeping.plan_at is not None and keeping.plan_at <= now:
        return "plan"
    if keeping.busy_until is not None or keeping.retry_at is not None:
        return "plan"
    if keeping.stirred_at is not None and (keeping.good_at or now) + PAUSE <= now:
        return "event"
    if kept.is_clock and (keeping.flips_until or now) - flipping.ANEW <= now:
        return "clock"
    return "plan" if keeping.good_at is not None and keeping.good_at + SURE <= now else None


def _may(kept: Kept, now: datetime) -> bool:
    """Whether a new rule may be asked: at once, unless this very rule has just failed."""
    keeping = kept.keeping
    return (
        keeping.rule_key != _failed(kept.key) or keeping.retry_at is None or keeping.retry_at <= now
    )


def _ahead(kept: Kept) -> timedelta:
    return flipping.AHEAD if kept.is_clock else flipping.FAR_AHEAD


def _failed(key: str) -> str:
    return f"!{key}"[: len(key)]


async def refresh(
    kept: Kept, cause: Cause, now: datetime, *, seconds: float = asking.SECONDS
) -> bool:
    """Find the membership anew; False when that failed and the last good one stays."""
    if not await _claim(kept, now):
        return True
    try:
        found = await asking.difference(kept, now, seconds)
        flips = await asking.flips(kept, now, now + _ahead(kept))
        await _write(kept, found, flips, cause, now)
    except (DomainError, OperationalError) as error:
        code = error.code if isinstance(error, DomainError) else "database"
        await fail(kept.shop, kept.segment, code, now, key=kept.key)
        return False
    return True


async def fail(shop: Shop, segment: Segment, code: str, now: datetime, *, key: str = "") -> None:
    """Keep the last good membership, say that it is old, try again in an hour."""
    keeping = await membership.keeping_of(shop, segment)
    if keeping.rule_key != key:
        # It is the rule of the shown people no more, and this new one is not to be asked at once.
        keeping.rule_key = _failed(key)
    async with in_transaction("default"):
        await SegmentKeeping.filter(id=keeping.id).update(
            error=code,
            rule_key=keeping.rule_key,
            failed_at=now,
            retry_at=now + AGAIN,
            busy_until=None,
            plan_at=plan_of(keeping).after(now, shop.zone),
        )


async def fail_once(shop: Shop, segment: Segment, code: str, now: datetime) -> None:
    """The same of a rule that can't be read at all: there is nothing to try again."""
    keeping = await membership.keeping_of(shop, segment)
    if keeping.error != code:
        await fail(shop, segment, code, now)


async def _claim(kept: Kept, now: datetime) -> bool:
    """Nobody else writes the membership from now on; what a crash left is taken away."""
    async with in_transaction("default"):
        keeping = await held(kept.segment)
        if keeping.busy_until is not None and keeping.busy_until > now:
            return False
        await note_words(kept)
        if keeping.busy_until is not None or keeping.moves_from is not None:
            await _clean(keeping)
        await SegmentKeeping.filter(id=keeping.id).update(
            busy_until=now + LONGEST, stirred_at=None, moves_from=None
        )
        kept.keeping.run = keeping.run
    return True


async def _clean(keeping: SegmentKeeping) -> None:
    """Only what is shown is left; shown is what it was before."""
    rows = SegmentMember.filter(shop_id=keeping.shop_id, segment_id=keeping.segment_id)
    await rows.filter(from_run__gt=keeping.run).delete()
    await rows.filter(until_run__lte=keeping.run).delete()
    await rows.filter(until_run__lt=NEVER).update(until_run=NEVER)
    moves = SegmentMove.filter(shop_id=keeping.shop_id, segment_id=keeping.segment_id)
    await moves.filter(run__gt=keeping.run).delete()


async def _write(kept: Kept, found: Difference, flips: Flips, cause: Cause, now: datetime) -> None:
    async with in_transaction("default"):
        await held(kept.segment)
        coming, going = await merged.settle(kept, set(found.coming), set(found.going), None, now)
        if len(coming) + len(going) <= AT_ONCE:
            if coming:
                await membership.enter(kept.shop, kept.segment, coming, cause, now)
            if going:
                await membership.leave(kept.shop, kept.segment, going, cause, now)
            await _finish(kept, found, flips, now)
            return
    await _prepare(kept, sorted(coming), sorted(going), cause, now)
    async with in_transaction("default"):
        await held(kept.segment)
        kept.keeping.run += 1
        await _finish(kept, found, flips, now, entered=len(coming), left=len(going))
        await membership.stir_others(kept.keeping)
    for part in batches(sorted(going), CHUNK):
        async with in_transaction("default"):
            await membership.forget(kept.keeping, part)


async def _prepare(
    kept: Kept, coming: Sequence[int], going: Sequence[int], cause: Cause, now: datetime
) -> None:
    """Write it all under the number of the run to come, chunk by chunk; nobody sees it yet.

    So members and moves need not go together: where the engine has several writers, two write.
    """
    keeping, run = kept.keeping, kept.keeping.run + 1
    await _hold_back(kept)
    await together(
        _prepare_members(keeping, coming, going, run, now),
        _prepare_moves(keeping, coming, run, cause, now, is_entry=True),
    )
    await _prepare_moves(keeping, going, run, cause, now, is_entry=False)


async def _prepare_members(
    keeping: SegmentKeeping, coming: Sequence[int], going: Sequence[int], run: int, now: datetime
) -> None:
    for part in batches(coming, CHUNK):
        async with in_transaction("default"):
            await store.need_not_wait()
            await membership.insert(keeping, part, now, run=run)
    for part in batches(going, CHUNK):
        async with in_transaction("default"):
            await store.need_not_wait()
            await _end(keeping, part, run)


async def _prepare_moves(
    keeping: SegmentKeeping,
    people: Sequence[int],
    run: int,
    cause: Cause,
    now: datetime,
    *,
    is_entry: bool,
) -> None:
    for part in batches(people, CHUNK):
        async with in_transaction("default"):
            await store.need_not_wait()
            await store.hold_moves(keeping.shop_id)
            await membership.note_moves(keeping, part, now, cause, is_entry=is_entry, run=run)


async def _hold_back(kept: Kept) -> None:
    """Moves from here on are not told until all of them are there."""
    async with in_transaction("default"):
        await store.hold_moves(kept.shop.id)
        (row,) = await store.run(sql("SELECT COALESCE(MAX(id), 0) + 1 AS n FROM segment_move"))
        await SegmentKeeping.filter(id=kept.keeping.id).update(moves_from=int(row["n"]))


async def _end(keeping: SegmentKeeping, people: Sequence[int], run: int) -> None:
    await store.write(
        sql(
            "UPDATE segment_member SET until_run = ? WHERE shop_id = ? AND segment_id = ?"
            " AND customer_id IN (?)",
            run,
            keeping.shop_id,
            keeping.segment_id,
            store.ids_in(people),
        )
    )


async def _finish(
    kept: Kept,
    found: Difference,
    flips: Flips,
    now: datetime,
    *,
    entered: int = 0,
    left: int = 0,
) -> None:
    """Show it, and that it is good."""
    keeping = kept.keeping
    keeping.size = found.size
    await SegmentKeeping.filter(id=keeping.id).update(
        run=keeping.run,
        size=found.size,
        rule_key=kept.key,
        good_at=now,
        busy_until=None,
        moves_from=None,
        error="",
        failed_at=None,
        told_at=None,
        retry_at=None,
        flips_until=now + _ahead(kept),
        plan_at=plan_of(keeping).after(now, kept.shop.zone),
    )
    await sizes.write(kept.shop, keeping, now, entered=entered, left=left)
    await ranks.keep(kept.segment, found.borders, now)
    await flipping.put_all(keeping, flips.by_person, flips.of_all)
    await Segment.filter(id=kept.segment.id, version=kept.segment.version).update(
        last_count=found.size, counted_at=now
    )
