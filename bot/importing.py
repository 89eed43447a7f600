"""`barker import FILE`: files of any size from the console, with what was understood and a bar."""

import asyncio
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.config import Settings
from bot.database import connected, migrate
from bot.files import Folder
from bot.terminal import texts
from domain.core.errors import DomainError
from domain.imports import service, wording
from domain.imports.fields import Kind
from domain.imports.loading import work
from domain.imports.mapping import check
from domain.imports.plan import Plan
from domain.imports.problems_file import problems_csv
from domain.imports.progress import progress_of
from domain.imports.refusals import MissingFieldError
from domain.models import ImportRun, Shop

PERIOD = 0.25
say = texts("imports", "common")


class _NoShopError(Exception):
    """Which shop to import into can't be told; the text says why."""


async def import_file(settings: Settings, path: Path, kind: Kind, shop: int | None) -> int:
    """Import a file of the disk; the exit code: 0, or 1 with a sentence on the error output."""
    await migrate(settings)
    async with connected(settings):
        try:
            run = await _imported(settings, path, kind, await _shop(shop))
        except DomainError as error:
            return _refused(_sentence(error))
        except _NoShopError as error:
            return _refused(str(error))
        return await _told(settings, run, path)


async def _shop(number: int | None) -> Shop:
    shops = await Shop.all().order_by("id")
    named = ", ".join(str(each.id) for each in shops)
    if not shops:
        raise _NoShopError(say.plain("import-console-no-shop"))
    if number is None and len(shops) > 1:
        raise _NoShopError(say.plain("import-console-which-shop", shops=named))
    found = [each for each in shops if number in {None, each.id}]
    if not found:
        raise _NoShopError(say.plain("import-console-no-such-shop", shop=number or 0, shops=named))
    return found[0]


async def _imported(settings: Settings, path: Path, kind: Kind, shop: Shop) -> ImportRun:
    console, files = Console(), Folder(settings.files)
    kept = await service.keep(path, path.name, shop, files, _now())
    run = await service.receive(shop, None, kept, _now())
    plan = await service.examined(files.path(kept.sha256), shop, kind)
    await service.understood(run, plan)
    _show(console, plan)
    check(plan.source, plan.kind, plan.mapping)
    run = await service.find(shop.id, run.id)
    await service.start(run, None, _now(), files)
    working = asyncio.create_task(work(run.id, files, _now, asyncio.Event()))
    await _follow(console, shop.id, run.id, working)
    return await service.find(shop.id, run.id)


def _now() -> datetime:
    return datetime.now(UTC)


def _show(console: Console, plan: Plan) -> None:
    """What was understood; nothing is asked."""
    console.print(say.plain(f"import-kind-{plan.kind}"), "·", wording.format_line(say, plan.source))
    for line in (*wording.date_lines(say, plan), *wording.pairs(say, plan)):
        console.print(f"  {unescape(line)}", highlight=False, markup=False)


async def _follow(
    console: Console, shop_id: int, run_id: int, working: "asyncio.Task[None]"
) -> None:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console) as bar:
        task = bar.add_task(say.plain("import-console-reading"), total=None)
        while not working.done():
            await asyncio.wait({working}, timeout=PERIOD)
            progress = progress_of(await service.find(shop_id, run_id), _now())
            name = "reading" if progress.phase == "reading" else "writing"
            bar.update(
                task,
                description=say.plain(f"import-console-{name}"),
                completed=progress.done,
                total=progress.total or None,
            )
    await working


async def _told(settings: Settings, run: ImportRun, path: Path) -> int:
    report = service.report_of(run)
    if run.status != "done":
        return _refused(unescape(wording.refusal(say, report)) if report.refusal else run.status)
    console = Console()
    for line in (*wording.counts(say, run, report), *wording.problems(say, report)):
        console.print(unescape(line), highlight=False, markup=False)
    content = await problems_csv(run, Folder(settings.files), say)
    if content is not None:
        beside = path.with_name(say.plain("import-file-name", name=path.name.partition(".")[0]))
        await asyncio.to_thread(beside.write_bytes, content)
        told = say.plain("import-console-problems", file=str(beside))
        console.print(told, highlight=False, markup=False, soft_wrap=True)
    return 0


def _sentence(error: DomainError) -> str:
    if isinstance(error, MissingFieldError):
        field = say.plain(f"import-field-{error.field}")
        return say.plain("import-console-missing", field=field)
    return say.plain(f"error-{error.code}", **error.values())


def _refused(sentence: str) -> int:
    Console(stderr=True).print(sentence, highlight=False, markup=False, soft_wrap=True)
    return 1
