"""Which column one meaning is in. Arguments: run, field, page; of the act: run, field, column."""

from domain.core.errors import NotFoundError
from domain.imports import service, wording
from domain.imports.meanings import fields_of
from domain.imports.plan import Plan
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

NONE = -1
SAMPLE_LENGTH = 20


@screen(right="imports", back="imports")
async def draw(visit: Visit) -> View:
    run = await service.draft(visit.shop.id, visit.number(0))
    plan = service.plan_of(run)
    key = _key(visit, plan)
    total = len(plan.source.columns)
    number, skipped = offset(visit.number(2, 0), total)
    page = Page(items=range(total)[skipped : skipped + PAGE], number=number, total=total)
    none = Button(visit.t.plain("import-column-none"), *_choice(run.id, key, NONE))
    return View(
        text=visit.t("import-column", field=visit.t.plain(f"import-field-{key}")),
        rows=(
            *((_button(visit, plan, run.id, key, index),) for index in page.items),
            *page.pager(lambda label, place: Button(label, "import_column", (run.id, key, place))),
            *(((none,),) if key in plan.mapping else ()),
        ),
        back=Button("", "import_columns", (run.id,)),
    )


@act()
async def choose(visit: Visit) -> Go:
    """Take the field from that column, or from none."""
    run = await service.draft(visit.shop.id, visit.number(0))
    plan = service.plan_of(run)
    key, index = _key(visit, plan), visit.number(2)
    if not NONE <= index < len(plan.source.columns):
        raise NotFoundError(thing="button")
    await service.replan(run, plan.with_column(key, None if index == NONE else index))
    field = visit.t.plain(f"import-field-{key}")
    toast = (
        visit.t.plain("import-column-dropped", field=field)
        if index == NONE
        else visit.t.plain(
            "import-column-saved", field=field, column=wording.label(visit.t, plan, index)
        )
    )
    return Go("import_card", (run.id,), toast=toast)


def _key(visit: Visit, plan: Plan) -> str:
    key = visit.word(1)
    if all(each.key != key for each in fields_of(plan.kind)):
        raise NotFoundError(thing="button")
    return key


def _choice(run_id: int, key: str, index: int) -> tuple[str, tuple[str | int, ...], str]:
    return "import_column", (run_id, key, index), "choose"


def _button(visit: Visit, plan: Plan, run_id: int, key: str, index: int) -> Button:
    column = plan.source.columns[index]
    sample = column.samples[0][:SAMPLE_LENGTH] if column.samples else "—"
    label = f"{wording.label(visit.t, plan, index)[:40]} · {sample}"
    if plan.mapping.get(key) == index:
        label = visit.t.plain("import-chosen", label=label)
    return Button(label, *_choice(run_id, key, index))
