"""The first five things as they will be stored, and what can't be read in the first lines."""

from collections.abc import Iterator
from typing import Any

from domain.core.instant import from_milliseconds
from domain.imports import service
from domain.imports.grouping import Sale
from domain.imports.meanings import fields_of, is_told
from domain.imports.plan import Plan
from domain.imports.preview import Preview, preview
from domain.imports.problems import Problem
from domain.imports.xlsx_rows import MARK
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

LINES_SHOWN = 3
PROBLEMS_SHOWN = 5
CELL = 40


@screen(right="imports", back="imports")
async def draw(visit: Visit) -> View:
    run = await service.draft(visit.shop.id, visit.number(0))
    plan = service.plan_of(run)
    found = preview(plan)
    blocks = [visit.t("import-preview", name=run.file_name)]
    for thing in found.things:
        lines = _sale(visit, thing) if isinstance(thing, Sale) else _other(visit, plan, thing)
        blocks.append("\n".join(lines))
    if not found.things:
        blocks.append(visit.t("import-preview-nothing"))
    if found.problems:
        blocks.append("\n".join(_problems(visit, plan, found)))
    start = Button(visit.t.plain("import-button-start"), "import_card", (run.id,), "start")
    return View(
        text="\n\n".join(blocks),
        rows=((start,),) if found.things else (),
        back=Button("", "import_card", (run.id,)),
    )


def _sale(visit: Visit, sale: Sale) -> Iterator[str]:
    t, shop = visit.t, visit.shop
    if sale.order:
        yield t(
            "import-preview-order",
            number=sale.order.number,
            moment=t.moment(from_milliseconds(sale.order.placed_at), shop.zone),
            total=t.money(sale.order.total, shop.currency),
            status=t.plain(f"order-{sale.order.status}"),
        )
    if sale.refund:
        yield t(
            "import-preview-refund",
            number=sale.refund.number,
            moment=t.moment(from_milliseconds(sale.refund.refunded_at), shop.zone),
            total=t.money(sale.refund.amount, shop.currency),
        )
    yield _person(visit, sale.person) or t("import-preview-nobody")
    lines = sale.order.lines if sale.order else []
    for sku, quantity, _, total in lines[:LINES_SHOWN]:
        money = t.money(total, shop.currency)
        yield t("import-preview-line", sku=str(sku)[:CELL], quantity=quantity, total=money)
    if len(lines) > LINES_SHOWN:
        yield t("import-preview-more", count=len(lines) - LINES_SHOWN)


def _person(visit: Visit, person: list[str]) -> str:
    return visit.t(
        "import-preview-person", person=", ".join(each[:CELL] for each in person if each)
    )


def _other(visit: Visit, plan: Plan, thing: list[Any]) -> Iterator[str]:
    if is_told(plan.kind):
        return _item(visit, plan, thing)
    return _customer(visit, thing) if plan.kind == "customers" else _product(visit, thing)


def _item(visit: Visit, plan: Plan, thing: list[Any]) -> Iterator[str]:
    """What stands in the columns that are used."""
    _, line, _, cells = thing
    yield visit.t("import-preview-told", line=line)
    for field in fields_of(plan.kind):
        index = plan.mapping.get(field.key)
        if index is not None and index < len(cells) and cells[index].strip():
            name = visit.t.plain(f"import-field-{field.key}")
            value = cells[index].replace(MARK, "").strip()[: CELL * 2]
            yield visit.t("import-preview-value", field=name, value=value)


def _customer(visit: Visit, thing: list[Any]) -> Iterator[str]:
    person, tags, consent, *_ = thing
    yield _person(visit, person)
    if tags:
        yield visit.t("import-preview-person", person=", ".join(tags))
    if consent is not None:
        yield visit.t("import-consent-yes" if consent else "import-consent-no")


def _product(visit: Visit, thing: list[Any]) -> Iterator[str]:
    sku, name, path, brand, price, stock, _ = thing
    yield visit.t("import-preview-product", sku=sku, name=name[: CELL * 2])
    known = [" > ".join(path), brand]
    if price is not None:
        known.append(visit.t.money(price, visit.shop.currency))
    if stock is not None:
        known.append(visit.t.plain("import-preview-stock", count=stock))
    if any(known):
        yield visit.t("import-preview-person", person=", ".join(each for each in known if each))


def _problems(visit: Visit, plan: Plan, found: Preview) -> Iterator[str]:
    yield visit.t("import-preview-problems", lines=found.lines)
    for problem in found.problems[:PROBLEMS_SHOWN]:
        yield _problem(visit, plan, problem)
    if len(found.problems) > PROBLEMS_SHOWN:
        yield visit.t("import-preview-more", count=len(found.problems) - PROBLEMS_SHOWN)


def _problem(visit: Visit, plan: Plan, problem: Problem) -> str:
    reason = visit.t.plain(f"import-reason-{problem.reason}")
    column = plan.column_name(problem.field)
    if not column:
        return visit.t("import-preview-problem", line=problem.line, reason=reason)
    return visit.t(
        "import-preview-problem-cell",
        line=problem.line,
        column=column[:CELL],
        value=problem.value[:CELL],
        reason=reason,
    )
