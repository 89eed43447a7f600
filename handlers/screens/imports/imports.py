"""Earlier imports, and what to send. A file sent on any screen of staff lands here."""

from domain.imports import service
from domain.models import ImportRun
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen, uploaded
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Upload, Visit

MARKS = {
    "done": "✅",
    "failed": "❌",
    "cancelled": "⏹",
    "running": "⏳",
    "waiting": "⏳",
    "undone": "↩️",
}
NAME_LENGTH = 28


@screen(right="imports", command="import", menu=40)
async def draw(visit: Visit) -> View:
    total = await service.count(visit.shop.id)
    number, skipped = offset(visit.number(0, 0), total)
    runs = await service.page(visit.shop.id, skipped, PAGE)
    page = Page(items=runs, number=number, total=total)
    text = visit.t("import-list")
    if runs:
        text = f"{text}\n\n{visit.t('import-list-some')}"
    return View(
        text=text,
        rows=(
            *((Button(_label(visit, run), "import_card", (run.id,)),) for run in runs),
            *page.pager(lambda label, place: Button(label, "imports", (place,))),
            (Button(visit.t.plain("screen-import_other"), "import_other"),),
        ),
    )


def _label(visit: Visit, run: ImportRun) -> str:
    name = run.file_name
    if len(name) > NAME_LENGTH:
        name = f"{name[: NAME_LENGTH // 2]}…{name[-NAME_LENGTH // 2 :]}"
    return visit.t.plain(
        "import-row", mark=MARKS.get(run.status, "📄"), name=name, lines=run.lines_total
    )


@uploaded(is_anywhere=True)
async def receive(visit: Visit, upload: Upload) -> Go | View:
    """Take the file; what is in it is found out by a job, so that the answer comes at once."""
    if upload.kind != "document":
        return View(text=visit.t("import-not-a-document"))
    file = await service.known_file(visit.shop, upload.sha256, upload.name, upload.size, visit.now)
    run = await service.receive(visit.shop, visit.person, file, visit.now)
    return Go("import_card", (run.id, "live"), wake=("look_at_files",))
