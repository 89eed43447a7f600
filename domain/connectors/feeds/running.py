"""A run of a feed: fetched, read apart, looked at, then written batch by batch.

Until the whole feed has been read, nothing is written. A batch and the number of the last batch
that is in are one transaction, so a run that was cut off goes on behind it.
"""

import asyncio
import dataclasses
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import orjson
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from domain.connectors.feeds import leaving, limits, report
from domain.connectors.feeds.applying import Batch, Feed, Moves
from domain.connectors.feeds.refusals import NoAddressError
from domain.connectors.feeds.staging import Plan, Staged, stage
from domain.connectors.watching import watched
from domain.connectors.work import Problem, Result, Work
from domain.core.insisting import insisting
from domain.core.instant import to_milliseconds
from domain.core.money import minor_digits
from domain.core.ports import Fetched
from domain.imports.apart import apart
from domain.imports.problems import StoppedError
from domain.imports.refusals import FileGoneError
from domain.imports.staging import Workplace
from domain.imports.tables import Tables
from domain.models import Connector, ConnectorRun

# Somebody else may make the same product at the same moment.
LAST = 2**31 - 1


@dataclasses.dataclass(frozen=True, kw_only=True)
class Source:
    """Where the feed comes from: an address, empty where it only comes by file, and its form."""

    url: str
    form: Literal["yml", "table"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Ready:
    """A feed that has been read, with what to remember of it."""

    staged: Staged
    memory: dict[str, Any]

    def stored(self) -> bytes:
        return orjson.dumps(dataclasses.asdict(self))

    @classmethod
    def restored(cls, content: bytes) -> "Ready":
        said = orjson.loads(content)
        staged = said["staged"]
        staged["told"] = tuple(staged["told"])
        staged["problems"] = tuple(Problem(**each) for each in staged["problems"])
        return cls(staged=Staged(**staged), memory=said["memory"])


async def run(work: Work, source: Source) -> Result:
    """Bring the catalogue up to date. Raises OutsideError, FeedError and what files are refused."""
    place = Workplace(folder=work.folder)
    ready = await asyncio.to_thread(_ready, place)
    if ready is None:
        found = await _read(work, source, place)
        if isinstance(found, Result):
            return found
        ready = found
    if not work.run.is_allowed:
        held = await _held(work, ready, place)
        if held:
            return held
    return await _written(work, ready, place)


def _ready(place: Workplace) -> Ready | None:
    path = place.folder / "ready.json"
    return Ready.restored(path.read_bytes()) if path.exists() else None


def _keep_ready(place: Workplace, ready: Ready) -> None:
    part = place.folder / "ready.part"
    part.write_bytes(ready.stored())
    part.replace(place.folder / "ready.json")


async def _read(work: Work, source: Source, place: Workplace) -> Ready | Result:
    await asyncio.to_thread(_cleared, place.folder)
    path, fetched = await _fetched(work, source, place.folder / "feed")
    memory = {"etag": fetched.etag, "changed": fetched.changed}
    state = work.connector.state
    if fetched.status == "same":
        return Result(status="same")
    if fetched.sha256 == state.get("sha256"):
        return Result(status="same", memory=memory)
    plan = Plan(
        form=source.form,
        currency=work.shop.currency,
        digits=minor_digits(work.shop.currency),
        country=work.shop.country,
    )
    staged = await _staged(work, path, plan, place, fetched.size)
    ready = Ready(staged=staged, memory={**memory, "sha256": fetched.sha256})
    await asyncio.to_thread(_keep_ready, place, ready)
    return ready


def _cleared(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


async def _fetched(work: Work, source: Source, into: Path) -> tuple[Path, Fetched]:
    if work.run.file_hash:
        path = work.world.files.path(work.run.file_hash)
        if not path.exists():
            raise FileGoneError
        size = path.stat().st_size
        return path, Fetched(status="fresh", size=size, sha256=work.run.file_hash)
    if not source.url:
        raise NoAddressError
    state = work.connector.state
    asking = work.world.outside.download(
        source.url,
        into,
        etag=state.get("etag", ""),
        changed=state.get("changed", ""),
        limit=limits.DOWNLOAD,
        seconds=limits.DOWNLOAD_SECONDS,
    )

    async def say() -> None:
        await work.say("fetching", _size(into) // 1024)

    return into, await watched(asking, say)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


async def _staged(work: Work, path: Path, plan: Plan, place: Workplace, size: int) -> Staged:
    async def say() -> None:
        done = place.progress()
        is_bytes = plan.form == "yml" and size > 0
        await work.say("reading", done // 1024, size // 1024 if is_bytes else 0)

    try:
        return await watched(apart(stage, path, plan, place), say)
    except (StoppedError, asyncio.CancelledError):
        place.ask_to_stop()
        raise


async def _held(work: Work, ready: Ready, place: Workplace) -> Result | None:
    """A catalogue that shrinks this much is more often a mistake than a decision."""
    await work.say("looking")
    found = await leaving.loss(work.connector.id, work.shop.id, place.database)
    if not found.is_suspicious:
        return None
    counts = {"known": found.known, "lost": found.lost, "offers": ready.staged.offers}
    return Result(
        status="held",
        counts=counts,
        reasons=ready.staged.reasons,
        problems=ready.staged.problems,
    )


async def _written(work: Work, ready: Ready, place: Workplace) -> Result:
    staged, told = ready.staged, set(work.connector.state.get("told", ()))
    told |= set(staged.told)
    feed = Feed(
        shop_id=work.shop.id,
        connector_id=work.connector.id,
        told=frozenset(told),
        others=await _others(work),
    )
    moves = await _batches(work, feed, place, staged.batches)
    counts = Counter(moves.counts)
    async for gone in leaving.leave(
        feed.connector_id, feed.shop_id, place.database, to_milliseconds(_moment(work))
    ):
        counts["products_gone"] += len(gone)
        lines = [["gone", each.sku, each.name, None, None] for each in gone]
        await asyncio.to_thread(report.note, place.database, LAST - counts["products_gone"], lines)
        await work.say("writing", staged.batches, staged.batches)
    kept = await report.keep(place.database, work.world.files)
    await ConnectorRun.filter(id=work.run.id).update(report_hash=kept)
    reasons = Counter(staged.reasons) + Counter({"other-feed": len(moves.foreign)})
    foreign = [Problem(reason="other-feed", sample=sku) for sku in moves.foreign[:20]]
    return Result(
        status="done",
        counts={"offers": staged.offers, **counts},
        reasons=reasons,
        problems=(*staged.problems, *foreign),
        memory={**ready.memory, "told": sorted(told)},
    )


def _moment(work: Work) -> datetime:
    """The moment the run first started: the same after a crash, so the same rows come out."""
    return work.run.started_at or work.world.clock()


async def _others(work: Work) -> frozenset[int]:
    """The shop's other feeds that are alive."""
    found: Any = await Connector.filter(
        shop_id=work.shop.id, removed_at__isnull=True, id__not=work.connector.id
    ).values_list("id", flat=True)
    return frozenset(found)


async def _batches(work: Work, feed: Feed, place: Workplace, total: int) -> Moves:
    """Write what is not in yet; counts of what is in are in the run."""
    fresh = await ConnectorRun.get(id=work.run.id)
    whole = Moves(counts=Counter(fresh.counts) if fresh.cursor else Counter())
    for seq in range(fresh.cursor + 1, total + 1):
        body = await asyncio.to_thread(_body, place.database, seq)
        moves = await _batch(work, feed, place, (seq, body), whole.counts)
        whole.counts += moves.counts
        whole.foreign += moves.foreign
        await work.say("writing", seq, total)
    return whole


def _body(database: Path, seq: int) -> list[Any]:
    with closing(sqlite3.connect(database)) as scratch:
        row = scratch.execute("SELECT body FROM batch WHERE seq = ?", (seq,)).fetchone()
    found: list[Any] = orjson.loads(row[0])
    return found


async def _batch(
    work: Work,
    feed: Feed,
    place: Workplace,
    found: tuple[int, list[Any]],
    counts: Counter[str],
) -> Moves:
    seq, body = found

    async def write() -> Moves:
        try:
            async with in_transaction("default") as connection:
                batch = Batch(Tables(connection), feed, to_milliseconds(_moment(work)))
                moves = await batch.write(body)
                await asyncio.to_thread(report.note, place.database, seq, moves.lines)
                after = dict(counts + moves.counts)
                still = await ConnectorRun.filter(id=work.run.id, status="running").update(
                    cursor=seq, counts=after
                )
                if not still:
                    raise StoppedError
        except IntegrityError:
            # Categories made in a transaction that was taken back are not there.
            feed.categories.clear()
            raise
        return moves

    return await insisting(write)
