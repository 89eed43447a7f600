"""A run from its file to the database: read apart, written batch by batch, stoppable, resumable.

A batch and the report that counts it are one transaction. Reading the same file again gives the
same batches, so after a crash the writing goes on behind the last batch that is in.
"""

import asyncio
import contextlib
import dataclasses
import logging
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson
from tortoise.transactions import in_transaction

from domain.core.errors import DomainError
from domain.core.insisting import insisting
from domain.core.ports import Files
from domain.imports import clientele, goods, sales, telling
from domain.imports.apart import apart
from domain.imports.batch import Batch
from domain.imports.plan import Plan
from domain.imports.problems import StoppedError
from domain.imports.problems_file import keep_problems
from domain.imports.refusals import FileGoneError
from domain.imports.report import Report
from domain.imports.staging import Staged, Workplace, stage
from domain.imports.tables import Tables
from domain.models import ImportRun
from domain.shopdata.people import guest

log = logging.getLogger(__name__)

POLL = 0.5
# Of runs that are over, so many of the last may have left something.
SWEPT = 20
LOADERS = {
    "sales": sales.load,
    "skus": goods.load_mentioned,
    "products": goods.load_catalogue,
    "customers": clientele.load,
    "told": telling.load,
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Loading:
    """One run at work."""

    run: ImportRun
    files: Files
    clock: Callable[[], datetime]
    stopping: asyncio.Event

    @property
    def path(self) -> Path:
        return self.files.path(self.run.file.sha256 if self.run.file else "")

    @property
    def place(self) -> Workplace:
        return _place(self.files, self.run)


async def work(
    run_id: int, files: Files, clock: Callable[[], datetime], stopping: asyncio.Event
) -> None:
    """Do a waiting run, or go on with one that a crash has left running."""
    now = clock()
    await ImportRun.filter(id=run_id, status="waiting").update(status="running", started_at=now)
    run = await ImportRun.get(id=run_id).prefetch_related("file")
    if run.status != "running":
        return
    loading = Loading(run=run, files=files, clock=clock, stopping=stopping)
    try:
        await _through(loading)
    except DomainError as error:
        refusal = {"code": error.code, **error.values()}
        await _finish(loading, "failed", dataclasses.replace(_report(run), refusal=refusal))
    except StoppedError:
        log.info("import stopped id=%d", run.id)
    finally:
        await asyncio.to_thread(shutil.rmtree, loading.place.folder, ignore_errors=True)


async def sweep(files: Files) -> None:
    """Delete what runs that were killed and then cancelled have left on the disk."""
    over = ImportRun.filter(status__in=("cancelled", "failed")).order_by("-id").limit(SWEPT)
    for run in await over.prefetch_related("file"):
        if run.file:
            folder = _place(files, run).folder
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
            await asyncio.to_thread(_refused(files, run).unlink, missing_ok=True)


def _place(files: Files, run: ImportRun) -> Workplace:
    sha256 = run.file.sha256 if run.file else ""
    return Workplace(folder=files.path(sha256).parent / f"import-{run.id}")


def _refused(files: Files, run: ImportRun) -> Path:
    """Lines that were read and not taken: kept while the run goes on, whatever happens to it."""
    return _place(files, run).folder.with_suffix(".refused")


def _report(run: ImportRun) -> Report:
    return Report.restored(run.report)


async def _through(loading: Loading) -> None:
    if not loading.path.exists():
        raise FileGoneError
    plan = Plan.restored(loading.run.plan)
    staged = await _staged(loading, plan)
    report = dataclasses.replace(
        _report(loading.run), phase="writing", lines=staged.lines, problems=staged.problems
    )
    report = await _write_all(loading, report)
    refused = _refused(loading.files, loading.run)
    counts = await asyncio.to_thread(telling.merged, loading.place.problems, refused)
    problems = dict(Counter(report.problems) + Counter(counts))
    report = dataclasses.replace(report, problems=problems)
    kept = await keep_problems(loading.run, loading.files, loading.place.problems, loading.clock())
    report = dataclasses.replace(report, phase="over", problems_file=kept)
    await _finish(loading, "done", report)
    log.info("import done id=%d lines=%d things=%d", loading.run.id, staged.lines, staged.things)


async def _staged(loading: Loading, plan: Plan) -> Staged:
    place, is_over = loading.place, asyncio.Event()
    await asyncio.to_thread(shutil.rmtree, place.folder, ignore_errors=True)

    async def read() -> Staged:
        try:
            return await apart(stage, loading.path, plan, place.folder)
        finally:
            is_over.set()

    try:
        staged, _ = await asyncio.gather(read(), _watch(loading, is_over))
    except asyncio.CancelledError:
        place.ask_to_stop()
        raise
    return staged


async def _watch(loading: Loading, is_over: asyncio.Event) -> None:
    """Write how far the reading is; stop it when somebody has asked to."""
    while not is_over.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(is_over.wait(), POLL)
        done = loading.place.progress()
        still = await ImportRun.filter(id=loading.run.id, status="running").update(
            lines_done=min(done, loading.run.lines_total) if loading.run.lines_total else done
        )
        if not still or loading.stopping.is_set():
            loading.place.ask_to_stop()
            return


async def _write_all(loading: Loading, report: Report) -> Report:
    guest_id = await _guest(loading)
    connection = sqlite3.connect(loading.place.database, check_same_thread=False)
    try:
        done = await asyncio.to_thread(_lines_until, connection, report.cursor)
        while (found := await asyncio.to_thread(_next, connection, report.cursor)) is not None:
            seq, kind, lines, body = found
            done += lines
            report = await _write(loading, guest_id, (seq, kind, body), report, done)
            if loading.stopping.is_set():
                raise StoppedError
    finally:
        connection.close()
    return report


async def _guest(loading: Loading) -> int:
    """Who holds orders without a person; other files have none."""
    if loading.run.kind != "orders":
        return 0
    return await guest(loading.run.shop_id, loading.run.started_at or loading.clock())


def _lines_until(connection: sqlite3.Connection, cursor: int | None) -> int:
    query = "SELECT coalesce(sum(lines), 0) FROM batch WHERE seq <= ?"
    return int(connection.execute(query, (-(2**60) if cursor is None else cursor,)).fetchone()[0])


def _next(
    connection: sqlite3.Connection, cursor: int | None
) -> tuple[int, str, int, list[Any]] | None:
    row = connection.execute(
        "SELECT seq, kind, lines, body FROM batch WHERE seq > ? ORDER BY seq LIMIT 1",
        (-(2**60) if cursor is None else cursor,),
    ).fetchone()
    return (row[0], row[1], row[2], orjson.loads(row[3])) if row else None


async def _write(
    loading: Loading,
    guest_id: int,
    found: tuple[int, str, list[Any]],
    report: Report,
    lines_done: int,
) -> Report:
    seq, kind, body = found
    run = loading.run

    async def write() -> Report:
        counts: Counter[str] = Counter()
        async with in_transaction("default") as connection:
            batch = Batch(
                tables=Tables(connection),
                shop_id=run.shop_id,
                run_id=run.id,
                guest_id=guest_id,
                now=run.started_at or loading.clock(),
                body=body,
                counts=counts,
            )
            await LOADERS[kind](batch)
            if batch.refused:
                refused = _refused(loading.files, run)
                await asyncio.to_thread(telling.keep_refused, refused, batch.refused)
            after = report.after(seq, counts)
            still = await ImportRun.filter(id=run.id, status="running").update(
                report=after.stored(), lines_done=lines_done
            )
            if not still:
                raise StoppedError
        return after

    # Two imports of one shop may meet in the same customer.
    return await insisting(write)


async def _finish(loading: Loading, status: str, report: Report) -> None:
    await asyncio.to_thread(_refused(loading.files, loading.run).unlink, missing_ok=True)
    await ImportRun.filter(id=loading.run.id, status="running").update(
        status=status,
        report=report.stored(),
        lines_done=report.lines,
        lines_total=report.lines or loading.run.lines_total,
        finished_at=loading.clock(),
    )
