"""What each meaning is taken from, to change one. Arguments: run, page."""

from domain.imports import service, wording
from domain.imports.fields import Field
from domain.imports.meanings import fields_of
from domain.imports.plan import Plan
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="imports", back="imports")
async def draw(visit: Visit) -> View:
    run = await service.draft(visit.shop.id, visit.number(0))
    plan = service.plan_of(run)
    fields = sorted(fields_of(plan.kind), key=lambda each: not _matters(plan, each))
    number, skipped = offset(visit.number(1, 0), len(fields))
    page = Page(items=fields[skipped : skipped + PAGE], number=number, total=len(fields))
    return View(
        text=visit.t("import-columns", name=run.file_name),
        rows=(
            *(
                (Button(_label(visit, plan, each), "import_column", (run.id, each.key)),)
                for each in page.items
            ),
            *page.pager(lambda label, place: Button(label, "import_columns", (run.id, place))),
        ),
        back=Button("", "import_card", (run.id,)),
    )


def _matters(plan: Plan, field: Field) -> bool:
    return wording.required(plan, field.key) or field.key in plan.mapping


def _label(visit: Visit, plan: Plan, field: Field) -> str:
    name = visit.t.plain(f"import-field-{field.key}")
    index = plan.mapping.get(field.key)
    column = "—" if index is None else wording.label(visit.t, plan, index)
    return visit.t.plain("import-pair", field=name, column=column)[:60]
