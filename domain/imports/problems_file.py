"""The errors file: what could not be stored, why, and the line itself to mend and send again."""

import asyncio
import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from domain.core.ports import Files, Texts
from domain.core.spreadsheet import CsvSheet
from domain.imports.plan import Plan
from domain.imports.xlsx_rows import MARK
from domain.models import File, ImportRun

# Telegram takes 50 MB; a file that nobody opens in a spreadsheet helps nobody.
CSV_BYTES = 20_000_000


async def keep_problems(run: ImportRun, files: Files, problems: Path, now: datetime) -> int | None:
    """Store the problems of a run in no language yet; the id of the File, None for no problems."""
    content = await asyncio.to_thread(_content, problems)
    if not content:
        return None
    sha256 = await files.save(content)
    kept, _ = await File.get_or_create(
        {
            "name": "problems.jsonl",
            "media_type": "application/jsonl",
            "size": len(content),
            "added_at": now,
        },
        shop_id=run.shop_id,
        sha256=sha256,
    )
    return kept.id


def _content(problems: Path) -> bytes:
    return problems.read_bytes() if problems.exists() else b""


async def problems_csv(run: ImportRun, files: Files, texts: Texts) -> bytes | None:
    """The errors file for a reader of that language."""
    kept = await File.get_or_none(id=run.report.get("problems_file"), shop_id=run.shop_id)
    if kept is None:
        return None
    return await asyncio.to_thread(written, files.path(kept.sha256), Plan.restored(run.plan), texts)


def written(problems: Path, plan: Plan, texts: Texts) -> bytes:
    """The CSV from the stored problems."""
    content = io.BytesIO()
    # A workbook has no delimiter; people mend it in a program that likes semicolons best.
    sheet = CsvSheet(content, texts.language, plan.source.delimiter or ";")
    names = [column.name for column in plan.source.columns]
    heads = ("line", "column", "value", "reason", "outcome")
    sheet.write([*(texts.plain(f"import-csv-{head}") for head in heads), *names])
    size = 0
    with problems.open("rb") as file:
        for raw in file:
            size += len(raw)
            if size > CSV_BYTES:
                sheet.write([texts.plain("import-csv-cut")])
                break
            sheet.write(list(_row(orjson.loads(raw), plan, texts)))
    sheet.close()
    return content.getvalue()


def _row(problem: list[Any], plan: Plan, texts: Texts) -> Iterator[str]:
    line, field, value, reason, outcome, cells = problem
    yield str(line)
    yield _column(field, plan, texts)
    yield value
    yield texts.plain(f"import-reason-{reason}")
    yield texts.plain(f"import-outcome-{outcome}")
    yield from (cell.replace(MARK, "") for cell in cells)


def _column(field: str, plan: Plan, texts: Texts) -> str:
    """The column by its name in the file, by its meaning where the file has none."""
    if not field:
        return ""
    return plan.column_name(field) or texts.plain(f"import-field-{field}")
