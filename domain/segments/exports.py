"""Files of a segment's people: asked for in chat, written by a job, taken once, gone in a day."""

import asyncio
import dataclasses
import io
import logging
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from domain.audience import audit
from domain.audience.rights import Role, can
from domain.core.batches import batches
from domain.core.errors import DomainError, ForbiddenError, NotFoundError
from domain.core.instant import from_milliseconds
from domain.core.money import minor_digits
from domain.core.ports import Files
from domain.core.spreadsheet import KINDS, Cell, Kind, Sheet, opened
from domain.models import Person, Segment, SegmentExport, Shop
from domain.segments.compile import base_sql, passing
from domain.segments.purchases import money, orders, with_refunds
from domain.segments.rule import Rule, count, rule_of
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import listed, sql

log = logging.getLogger(__name__)
# Whom a file tells apart, and who may have a file that does.
PERSONAL = ("name", "phone", "email", "telegram", "username")
PLAIN = ("number", "city", "language", "registered", "orders", "revenue", "last_order")
COLUMNS: tuple[str, ...] = (PLAIN[0], *PERSONAL, *PLAIN[1:])
RIGHT = "customers.data"
# Fewer people than this are no longer a crowd: the file is asked about once more.
FEW = 5
TOGETHER = 1_000
IDS = 20_000
KEPT = timedelta(days=1)
# A little less than the 50 MB a bot may send.
LARGEST = 49_000_000


@dataclasses.dataclass(eq=False)
class NoColumnsError(DomainError):
    """A file of nothing."""

    code = "export-columns"


@dataclasses.dataclass(eq=False)
class FewPeopleError(DomainError):
    """So few people that the file has to be asked for once more."""

    code = "export-few"
    count: int


@dataclasses.dataclass(eq=False)
class LargeFileError(DomainError):
    """More than Telegram lets a bot send, packed or not."""

    code = "export-large"
    megabytes: int


def columns_for(role: Role | None) -> tuple[str, ...]:
    """What a role may have in a file."""
    return COLUMNS if can(role, RIGHT) else PLAIN


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wish:
    """What a file should be: its columns with their heads, in the language of who asked."""

    columns: Mapping[str, str]
    kind: str
    language: str

    def check(self, role: Role | None) -> None:
        """Raises NoColumnsError, ForbiddenError, NotFoundError."""
        if not self.columns:
            raise NoColumnsError
        if set(self.columns) - set(columns_for(role)):
            raise ForbiddenError(right=RIGHT)
        if self.kind not in KINDS:
            raise NotFoundError(thing="button")


async def ask(
    shop: Shop,
    segment: Segment,
    wish: Wish,
    staff: tuple[Person, Role | None],
    now: datetime,
    *,
    is_sure: bool = False,
) -> SegmentExport:
    """Let a file be made; two taps make one. Raises ForbiddenError, FewPeopleError and others."""
    actor, role = staff
    wish.check(role)
    own = SegmentExport.filter(segment_id=segment.id, asked_by=actor.telegram_id, kind=wish.kind)
    for begun in await own.filter(shop_id=shop.id, status__in=("waiting", "running")):
        if begun.columns == dict(wish.columns):
            return begun
    total = await count(rule_of(segment), shop, now)
    if total < FEW and not is_sure:
        raise FewPeopleError(count=total)
    export = await SegmentExport.create(
        shop=shop,
        segment=segment,
        kind=wish.kind,
        columns=dict(wish.columns),
        language=wish.language,
        total=total,
        asked_by=actor.telegram_id,
        asked_at=now,
    )
    await audit.record(
        shop.id,
        actor,
        "segment_exported",
        now,
        name=segment.name,
        count=total,
        columns=", ".join(wish.columns.values()),
        personal="yes" if set(wish.columns) & set(PERSONAL) else "no",
    )
    return export


async def find(shop: Shop, export_id: int, actor: Person) -> SegmentExport:
    """One's own export. Raises NotFoundError: nobody takes another's file."""
    found = SegmentExport.filter(id=export_id, shop_id=shop.id, asked_by=actor.telegram_id)
    export = await found.prefetch_related("segment").first()
    if export is None:
        raise NotFoundError(thing="export")
    return export


def path_of(export: SegmentExport, files: Files) -> Path:
    """Where the file is, or will be."""
    return files.scratch(f"segment-export-{export.id}") / f"people.{export.kind}"


async def content(export: SegmentExport, files: Files) -> tuple[str, bytes]:
    """How its name ends, and the file; a CSV larger than a chat takes comes packed.

    Raises NotFoundError when it is not ready or gone, LargeFileError.
    """
    path = path_of(export, files)
    if export.status != "done" or not await asyncio.to_thread(path.exists):
        raise NotFoundError(thing="export")
    return await asyncio.to_thread(_packed, path)


def _packed(path: Path) -> tuple[str, bytes]:
    if path.stat().st_size <= LARGEST:
        return path.suffix, path.read_bytes()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, path.name)
    if target.tell() > LARGEST:
        raise LargeFileError(megabytes=LARGEST // 1_000_000)
    return f"{path.suffix}.zip", target.getvalue()


async def to_do() -> list[int]:
    """Exports to be written, the oldest first; those a crash has cut off begin anew."""
    found = SegmentExport.filter(status__in=("waiting", "running")).order_by("id")
    return [row[0] for row in await found.values_list("id")]


async def write(export_id: int, files: Files, now: datetime, stopping: asyncio.Event) -> None:
    """Write the file of an export; what can't be counted is failed."""
    export = await SegmentExport.get(id=export_id).prefetch_related("shop", "segment")
    await SegmentExport.filter(id=export_id).update(status="running", people=0)
    path = path_of(export, files)
    await asyncio.to_thread(path.parent.mkdir, parents=True, exist_ok=True)
    try:
        people = await _written(export, path, now, stopping)
    except (DomainError, OSError) as error:
        await asyncio.to_thread(shutil.rmtree, path.parent, ignore_errors=True)
        await SegmentExport.filter(id=export_id).update(status="failed", finished_at=now)
        log.warning("export failed id=%d error=%s", export_id, type(error).__name__)
        return
    if not stopping.is_set():
        await SegmentExport.filter(id=export_id).update(
            status="done", people=people, finished_at=now
        )


async def forget(files: Files, now: datetime) -> int:
    """Take away files that are a day old."""
    old = SegmentExport.filter(asked_at__lt=now - KEPT, status__in=("done", "failed"))
    gone = await old
    for each in gone:
        folder = path_of(each, files).parent
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
        await SegmentExport.filter(id=each.id).update(status="gone")
    return len(gone)


async def _written(
    export: SegmentExport, path: Path, now: datetime, stopping: asyncio.Event
) -> int:
    rule, columns = rule_of(export.segment), [each for each in COLUMNS if each in export.columns]
    kind: Kind = "xlsx" if export.kind == "xlsx" else "csv"
    book = opened(kind, path, export.language)
    sheet = await asyncio.to_thread(book.__enter__)
    people, after = 0, 0
    try:
        await asyncio.to_thread(sheet.write, [export.columns[each] for each in columns])
        while ids := await _ids(rule, export.shop, now, after):
            for batch in batches(ids, TOGETHER):
                if stopping.is_set():
                    return people
                found = await _people(tuple(batch), export.shop, now)
                lines = [_cells(row, columns, export) for row in found]
                await asyncio.to_thread(_pour, sheet, lines)
                people += len(lines)
                await SegmentExport.filter(id=export.id).update(people=people)
            after = ids[-1]
    finally:
        await asyncio.to_thread(book.__exit__, None, None, None)
    return people


def _pour(sheet: Sheet, lines: Sequence[Sequence[Cell]]) -> None:
    for line in lines:
        sheet.write(line)


async def _ids(rule: Rule, shop: Shop, now: datetime, after: int) -> list[int]:
    """The next people; a page is counted anew, so there are few of them."""
    scope = Scope.of(shop, now)
    select = sql(
        "SELECT c.id FROM customer c WHERE c.id > ? AND ? AND ? ORDER BY c.id LIMIT ?",
        after,
        base_sql(rule.base, rule.tree, scope),
        passing(rule.tree, scope),
        IDS,
    )
    return [int(row["id"]) for row in await rows(with_refunds(scope, select), seconds=60)]


async def _people(ids: tuple[int, ...], shop: Shop, now: datetime) -> list[dict[str, Any]]:
    scope = Scope.of(shop, now, ids)
    select = sql(
        "SELECT c.id, c.name, c.phone, c.email, c.telegram_id, c.username, c.city, c.language,"
        " c.registered_at, COALESCE(b.orders, 0) AS orders, b.last_order,"
        " COALESCE(s.revenue, 0) AS revenue FROM customer c"
        " LEFT JOIN (SELECT o.customer_id, COUNT(*) AS orders, MAX(o.placed_at) AS last_order ?"
        " AND ? GROUP BY o.customer_id) AS b ON b.customer_id = c.id"
        " LEFT JOIN (SELECT m.customer_id, CAST(SUM(m.amount) AS BIGINT) AS revenue ?"
        " GROUP BY m.customer_id) AS s ON s.customer_id = c.id"
        " WHERE c.shop_id = ? AND c.id IN (?) ORDER BY c.id",
        orders(scope).text,
        scope.narrowed("o.customer_id"),
        money(scope).text,
        shop.id,
        listed(ids),
    )
    return await rows(with_refunds(scope, select), seconds=60)


def _cells(row: dict[str, Any], columns: Sequence[str], export: SegmentExport) -> list[Cell]:
    zone = export.shop.zone
    digits = minor_digits(export.shop.currency)

    def day(moment: int | None) -> str:
        found: date | None = from_milliseconds(moment).astimezone(zone).date() if moment else None
        if found is None:
            return ""
        return f"{found:%d.%m.%Y}" if export.language == "ru" else found.isoformat()

    known: dict[str, Cell] = {
        "number": int(row["id"]),
        "telegram": str(row["telegram_id"] or ""),
        "registered": day(row["registered_at"]),
        "last_order": day(row["last_order"]),
        "revenue": int(row["revenue"]) / 10**digits if digits else int(row["revenue"]),
    }
    return [known.get(each, row.get(each)) for each in columns]
