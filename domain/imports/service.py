"""What screens and the command line do with imports."""

import asyncio
import dataclasses
import hashlib
import shutil
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from domain.audience import audit
from domain.core.errors import DomainError, NotFoundError, StaleError
from domain.core.ports import Files
from domain.imports import undoing
from domain.imports.apart import apart
from domain.imports.fields import Kind
from domain.imports.mapping import check
from domain.imports.meanings import is_told
from domain.imports.plan import Locale, Plan, examine
from domain.imports.refusals import FileGoneError, NotStartableError
from domain.imports.report import Report
from domain.models import File, ImportRun, Person, Shop

UNDER_WAY = ("waiting", "running")


def locale_of(shop: Shop) -> Locale:
    """What the shop adds to the understanding of a file."""
    return Locale(zone_name=shop.zone_name, country=shop.country, currency=shop.currency)


async def examined(path: Path, shop: Shop, kind: Kind | None = None) -> Plan:
    """Look at a file, in another process. Raises what `refusals` says."""
    folder = Path(tempfile.mkdtemp(prefix="barker-look-", dir=path.parent))
    try:
        return await apart(examine, path, folder, locale_of(shop), kind)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def receive(
    shop: Shop, actor: Person | None, file: File, now: datetime, kind: Kind = ""
) -> ImportRun:
    """A run for a file nobody has looked at yet: the job `look_at_files` does.

    Without a kind it finds out what is in the file.
    """
    return await ImportRun.create(
        shop_id=shop.id,
        kind=kind or "orders",
        plan={"kind": kind},
        status="looking",
        file=file,
        file_name=file.name,
        asked_by=actor.telegram_id if actor else None,
        made_at=now,
    )


async def look(run_id: int, files: Files, now: datetime) -> None:
    """Find out what the file of a new run is; what can't be a table is failed with its reason."""
    run = await ImportRun.get(id=run_id).prefetch_related("file", "shop")
    try:
        wanted = run.plan.get("kind") or None
        plan = await examined(file_of(run, files), run.shop, wanted)
    except DomainError as error:
        report = Report(phase="over", refusal={"code": error.code, **error.values()})
        await ImportRun.filter(id=run_id, status="looking").update(
            status="failed", report=report.stored(), finished_at=now
        )
        return
    await understood(run, plan)


async def understood(run: ImportRun, plan: Plan) -> None:
    """What was found out about the file of a new run; it can be changed and started now."""
    await ImportRun.filter(id=run.id, status="looking").update(
        status="draft",
        kind=plan.kind,
        plan=plan.stored(),
        lines_total=max(0, plan.source.lines - plan.source.header),
    )


def file_of(run: ImportRun, files: Files) -> Path:
    """Where the bytes are. Raises FileGoneError."""
    path = files.path(run.file.sha256) if run.file else None
    if path is None or not path.exists():
        raise FileGoneError
    return path


async def keep(path: Path, name: str, shop: Shop, files: Files, now: datetime) -> File:
    """Copy a file of the disk into the folder of files, whatever its size."""
    sha256, size = await asyncio.to_thread(_copied, path, files)
    return await known_file(shop, sha256, name, size, now)


async def known_file(shop: Shop, sha256: str, name: str, size: int, now: datetime) -> File:
    """The row of a file whose bytes are in the folder of files."""
    file, _ = await File.update_or_create(
        {"name": name[-255:], "size": size, "added_at": now}, shop_id=shop.id, sha256=sha256
    )
    return file


def _copied(path: Path, files: Files) -> tuple[str, int]:
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    target = files.path(sha256)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        shutil.copyfile(path, part)
        part.replace(target)
    return sha256, path.stat().st_size


async def find(shop_id: int, run_id: int) -> ImportRun:
    """The run with its file. Raises NotFoundError."""
    run = await ImportRun.get_or_none(id=run_id, shop_id=shop_id).prefetch_related("file")
    if run is None:
        raise NotFoundError(thing="import")
    return run


async def draft(shop_id: int, run_id: int) -> ImportRun:
    """The run while its reading can still be changed. Raises NotFoundError, NotStartableError."""
    run = await find(shop_id, run_id)
    if run.status != "draft":
        raise NotStartableError
    return run


async def count(shop_id: int) -> int:
    """How many imports the shop has."""
    return await ImportRun.filter(shop_id=shop_id).count()


async def page(shop_id: int, offset: int, limit: int) -> list[ImportRun]:
    """Imports, newest first."""
    runs = ImportRun.filter(shop_id=shop_id).order_by("-made_at", "-id")
    return await runs.offset(offset).limit(limit)


def plan_of(run: ImportRun) -> Plan:
    """How the file of the run is read."""
    return Plan.restored(run.plan)


def report_of(run: ImportRun) -> Report:
    """What the run has done so far."""
    return Report.restored(run.report)


async def replan(run: ImportRun, plan: Plan) -> None:
    """Change how a draft is read. Raises StaleError when it has been started meanwhile."""
    changed = await ImportRun.filter(id=run.id, status="draft").update(
        plan=plan.stored(), kind=plan.kind
    )
    if not changed:
        raise StaleError


async def start(run: ImportRun, actor: Person | None, now: datetime, files: Files) -> None:
    """Put a draft in the queue, once. Raises what `mapping.check` says, or NotStartableError."""
    plan = plan_of(run)
    check(plan.source, plan.kind, plan.mapping)
    file_of(run, files)
    if not await ImportRun.filter(id=run.id, status="draft").update(status="waiting"):
        raise NotStartableError
    await audit.record(run.shop_id, actor, "import-start", now, name=run.file_name, kind=run.kind)


async def cancel(run: ImportRun, actor: Person | None, now: datetime) -> bool:
    """Stop a waiting or running import; what is written stays. False when it was over already."""
    stopped = await ImportRun.filter(id=run.id, status__in=UNDER_WAY).update(
        status="cancelled", finished_at=now
    )
    if stopped:
        await audit.record(
            run.shop_id, actor, "import-cancel", now, name=run.file_name, kind=run.kind
        )
    return bool(stopped)


async def undo(run: ImportRun, actor: Person | None, now: datetime) -> int:
    """Take away what an import of other data has brought and nobody has changed since.

    The number of rows. Raises NotStartableError where there is nothing to undo.
    """
    if not is_told(run.kind):
        raise NotStartableError
    over = ImportRun.filter(id=run.id, status__in=("done", "cancelled"))
    if not await over.update(status="undone"):
        raise NotStartableError
    count = await undoing.take_back(run.shop_id, run.id)
    report = dataclasses.replace(report_of(run), taken_back=count)
    await ImportRun.filter(id=run.id).update(report=report.stored())
    await audit.record(run.shop_id, actor, "import-undo", now, name=run.file_name, count=count)
    return count


async def to_look_at() -> list[int]:
    """Ids of runs whose files nobody has looked at."""
    found: list[Any] = (
        await ImportRun.filter(status="looking").order_by("id").values_list("id", flat=True)
    )
    return found


async def to_do() -> list[int]:
    """Ids of runs to do, those a crash has left first; without an asker the console does them."""
    runs = ImportRun.filter(status__in=UNDER_WAY, asked_by__isnull=False)
    # In the order of the alphabet `running` stands before `waiting`.
    found: list[Any] = await runs.order_by("status", "id").values_list("id", flat=True)
    return found
