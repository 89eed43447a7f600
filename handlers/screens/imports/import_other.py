"""Which other data a file may bring. Arguments: page, and a run to be read as another kind."""

from domain.core.errors import NotFoundError
from domain.imports import service, told
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

NO_RUN = 0


@screen(right="imports", back="imports")
async def draw(visit: Visit) -> View:
    t, run_id = visit.t, visit.number(1, NO_RUN)
    kinds = sorted(told.offered(), key=lambda kind: t.plain(f"import-kind-{kind}"))
    number, skipped = offset(visit.number(0, 0), len(kinds))
    page = Page(items=kinds[skipped : skipped + PAGE], number=number, total=len(kinds))
    return View(
        text=t("import-other"),
        rows=(
            *((_button(visit, kind, run_id),) for kind in page.items),
            *page.pager(lambda label, place: Button(label, "import_other", (place, run_id))),
        ),
        back=Button("", "import_card", (run_id,)) if run_id else None,
    )


@act()
async def choose(visit: Visit) -> Go:
    """Read the file of a draft as this."""
    run = await service.draft(visit.shop.id, visit.number(0))
    kind = visit.word(1)
    if kind not in told.offered():
        raise NotFoundError(thing="button")
    await service.replan(run, service.plan_of(run).of_kind(kind))
    return Go("import_card", (run.id,))


def _button(visit: Visit, kind: str, run_id: int) -> Button:
    label = visit.t.plain(f"import-kind-{kind}")
    if run_id:
        return Button(label, "import_other", (run_id, kind), "choose")
    return Button(label, "import_other_kind", (kind,))
