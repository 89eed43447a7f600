"""One import in any state: being looked at, ready to start, running, over.

Arguments: run, and `live` on the screen that waits for it. That one gets the errors file by itself
when the import ends; opened later, the card offers it.
"""

from domain.core.errors import NotFoundError
from domain.imports import service, wording
from domain.imports.fields import KINDS
from domain.imports.meanings import is_told
from domain.imports.plan import Plan
from domain.imports.problems_file import problems_csv
from domain.imports.progress import Progress, progress_of
from domain.imports.report import Report
from domain.models import ImportRun
from handlers.kit.bar import bar
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, Row, View
from handlers.kit.visit import Visit

LIVE = "live"


@screen(right="imports", back="imports")
async def draw(visit: Visit) -> View:
    run = await service.find(visit.shop.id, visit.number(0))
    match run.status:
        case "looking":
            return View(text=visit.t("import-looking", name=run.file_name), is_live=True)
        case "draft":
            return _draft(visit, run)
        case "waiting" | "running":
            return _progress(visit, run)
        case _:
            return await _over(visit, run)


@act()
async def kind(visit: Visit) -> Go:
    """Read the file as orders, customers or products."""
    run = await service.find(visit.shop.id, visit.number(0))
    chosen = next((each for each in KINDS if each == visit.word(1)), None)
    if chosen is None:
        raise NotFoundError(thing="button")
    await service.replan(run, service.plan_of(run).of_kind(chosen))
    return Go("import_card", (run.id,))


@act()
async def dates(visit: Visit) -> Go:
    """Day and month change places."""
    run = await service.find(visit.shop.id, visit.number(0))
    await service.replan(run, service.plan_of(run).with_date_turned())
    return Go("import_card", (run.id,))


@act()
async def start(visit: Visit) -> Go:
    """Begin; a second tap finds it begun."""
    run = await service.find(visit.shop.id, visit.number(0))
    await service.start(run, visit.person, visit.now, visit.world.files)
    toast = visit.t.plain("import-started")
    return Go("import_card", (run.id, LIVE), toast=toast, wake=("run_imports",))


@act()
async def cancel(visit: Visit) -> Go:
    """Stop; what is stored stays."""
    run = await service.find(visit.shop.id, visit.number(0))
    stopped = await service.cancel(run, visit.person, visit.now)
    toast = visit.t.plain("import-cancelled-toast" if stopped else "import-over-already")
    return Go("import_card", (run.id,), toast=toast)


@act()
async def undo(visit: Visit) -> Go:
    """Take back what the import has brought; a second tap finds it done."""
    run = await service.find(visit.shop.id, visit.number(0))
    count = await service.undo(run, visit.person, visit.now)
    toast = visit.t.plain("import-undone-toast", count=count)
    return Go("import_card", (run.id,), toast=toast)


@act()
async def problems(visit: Visit) -> Go:
    """The errors file."""
    run = await service.find(visit.shop.id, visit.number(0))
    found = await _attachments(visit, run)
    if not found:
        raise NotFoundError(thing="button")
    return Go("import_card", (run.id,), attachments=found)


def _draft(visit: Visit, run: ImportRun) -> View:
    plan = service.plan_of(run)
    obstacle = wording.obstacle(visit.t, plan)
    lines = [
        visit.t(
            "import-card",
            name=run.file_name,
            kind=visit.t.plain(f"import-kind-{plan.kind}"),
            lines=run.lines_total,
            format=wording.format_line(visit.t, plan.source),
        ),
        *wording.date_lines(visit.t, plan),
        "",
        visit.t("import-columns-title"),
        *wording.pairs(visit.t, plan),
    ]
    if obstacle:
        lines += ["", obstacle]
    return View(text="\n".join(lines), rows=_draft_rows(visit, run, plan, is_ready=not obstacle))


def _draft_rows(visit: Visit, run: ImportRun, plan: Plan, *, is_ready: bool) -> tuple[Row, ...]:
    t = visit.t.plain
    kinds = tuple(
        Button(_kind_label(visit, plan, each), *_act(run, "kind", each)) for each in KINDS
    )
    columns = Button(t("import-button-columns"), "import_columns", (run.id,))
    rows: list[Row] = []
    if is_ready:
        rows.append((Button(t("import-button-start"), *_act(run, "start")),))
        shown = Button(t("import-button-preview"), "import_preview", (run.id,))
        rows.append((shown, columns))
    else:
        rows.append((columns,))
    if wording.has_unsure_dates(plan):
        rows.append((Button(t("import-button-dates"), *_act(run, "dates")),))
    chosen = is_told(plan.kind)
    other = _kind_label(visit, plan, plan.kind) if chosen else t("screen-import_other")
    return (*rows, kinds, (Button(other, "import_other", (0, run.id)),))


def _act(run: ImportRun, act_name: str, *args: str) -> tuple[str, tuple[str | int, ...], str]:
    return "import_card", (run.id, *args), act_name


def _kind_label(visit: Visit, plan: Plan, kind_name: str) -> str:
    label = visit.t.plain(f"import-kind-{kind_name}")
    return visit.t.plain("import-chosen", label=label) if kind_name == plan.kind else label


def _progress(visit: Visit, run: ImportRun) -> View:
    stop: Row = (Button(visit.t.plain("import-button-cancel"), *_act(run, "cancel")),)
    if run.status == "waiting":
        return View(text=visit.t("import-waiting", name=run.file_name), rows=(stop,), is_live=True)
    progress = progress_of(run, visit.now)
    text = visit.t(
        "import-progress",
        name=run.file_name,
        bar=bar(progress.share),
        percent=int(progress.share * 100),
        phase=_phase(visit, progress),
        left=progress.seconds_left or 0,
    )
    return View(text=text, rows=(stop,), is_live=True)


def _phase(visit: Visit, progress: Progress) -> str:
    text = "import-reading" if progress.phase == "reading" else "import-writing"
    return visit.t.plain(text, done=progress.done, total=progress.total)


async def _over(visit: Visit, run: ImportRun) -> View:
    report = service.report_of(run)
    attachments = await _attachments(visit, run) if visit.word(1) == LIVE else ()
    return View(
        text="\n".join(_told(visit, run, report)),
        rows=_next_steps(visit, run, report),
        attachments=attachments,
    )


def _told(visit: Visit, run: ImportRun, report: Report) -> list[str]:
    if run.status == "failed":
        reason = wording.refusal(visit.t, report)
        return [visit.t("import-failed-title", name=run.file_name), f"❌ {reason}"]
    counts = [*wording.counts(visit.t, run, report)]
    problems_found = [*wording.problems(visit.t, report)]
    blank = [""] if problems_found else []
    if run.status == "undone":
        return [visit.t("import-undone", name=run.file_name, count=report.taken_back)]
    if run.status == "cancelled":
        return [visit.t("import-cancelled", name=run.file_name), "", *counts]
    if not report.things_written:
        first = visit.t("import-nothing-new", name=run.file_name)
        return [first, "", *counts, *blank, *problems_found]
    seconds = (
        (run.finished_at - run.started_at).total_seconds()
        if run.finished_at and run.started_at
        else 0
    )
    first = visit.t(
        "import-done", name=run.file_name, seconds=max(1, round(seconds)), lines=report.lines
    )
    return [first, "", *counts, *blank, *problems_found]


def _next_steps(visit: Visit, run: ImportRun, report: Report) -> tuple[Row, ...]:
    t = visit.t.plain
    rows: list[Row] = []
    if is_told(run.kind) and run.status in {"done", "cancelled"} and report.things_written:
        rows.append((Button(t("import-button-undo"), "import_undo", (run.id,)),))
    if run.status == "done" and run.kind in {"orders", "customers"}:
        rows.append((Button(t("import-button-segment"), "segments"),))
    if report.problems_file is not None:
        rows.append((Button(t("import-button-problems"), *_act(run, "problems")),))
    rows.append((Button(t("import-button-new"), "imports"),))
    return tuple(rows)


async def _attachments(visit: Visit, run: ImportRun) -> tuple[Attachment, ...]:
    content = await problems_csv(run, visit.world.files, visit.t)
    if content is None:
        return ()
    stem = run.file_name.partition(".")[0][:40]
    return (Attachment(name=visit.t.plain("import-file-name", name=stem), content=content),)
