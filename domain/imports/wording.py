"""What was found in a file and what came of it, in the reader's words. HTML, line by line."""

from collections.abc import Iterator

from domain.core.errors import DomainError
from domain.core.ports import Texts
from domain.imports.mapping import check
from domain.imports.meanings import fields_of, required_of
from domain.imports.plan import Plan
from domain.imports.refusals import DuplicateColumnError, MissingFieldError
from domain.imports.report import DROPPED, LEFT_OUT, NO_MONEY, Report
from domain.imports.source import Column, Source
from domain.models import ImportRun

DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}
ENCODINGS = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "cp1251": "Windows-1251"}
REASONS_SHOWN = 4
UNUSED_SHOWN = 8


def format_line(texts: Texts, source: Source) -> str:
    """Container, encoding, delimiter and decimal sign, or the sheet of a workbook."""
    packing = texts.plain(f"import-packing-{source.packing or 'none'}")
    if source.container == "xlsx":
        return texts.plain(
            "import-format-xlsx", packing=packing, sheet=source.sheet, sheets=source.sheets
        )
    return texts.plain(
        "import-format-text",
        packing=packing,
        encoding=ENCODINGS.get(source.encoding, source.encoding.upper()),
        delimiter=DELIMITERS.get(source.delimiter, "bar"),
        decimal="comma" if source.decimal == "," else "point",
    )


def label(texts: Texts, plan: Plan, index: int) -> str:
    """A column by its name, or by its number where it has none."""
    name = plan.source.columns[index].name
    return name or texts.plain("import-column-number", number=index + 1)


def date_lines(texts: Texts, plan: Plan) -> Iterator[str]:
    """How the dates of each column in use are read."""
    dates = {each.key for each in fields_of(plan.kind) if each.content == "date"}
    for key, index in plan.mapping.items():
        column = plan.source.columns[index]
        if key in dates:
            yield texts(
                "import-dates",
                column=label(texts, plan, index),
                order=column.date_order or "ymd",
                sure="yes" if _is_sure(column) else "no",
            )


def _is_sure(column: Column) -> bool:
    return column.is_date_sure or column.date_order not in {"dmy", "mdy"}


def has_unsure_dates(plan: Plan) -> bool:
    """Whether day and month of a column in use may have to change places."""
    return any(not _is_sure(plan.source.columns[index]) for index in plan.mapping.values())


def pairs(texts: Texts, plan: Plan) -> Iterator[str]:
    """Field and column, then the columns that nobody needs."""
    for field in fields_of(plan.kind):
        index = plan.mapping.get(field.key)
        if index is not None:
            yield texts(
                "import-pair",
                field=texts.plain(f"import-field-{field.key}"),
                column=label(texts, plan, index),
            )
    unused = [
        label(texts, plan, index)
        for index in range(len(plan.source.columns))
        if index not in plan.mapping.values()
    ]
    if unused:
        shown = ", ".join(unused[:UNUSED_SHOWN]) + ("…" if len(unused) > UNUSED_SHOWN else "")
        yield texts("import-unused", columns=shown)


def obstacle(texts: Texts, plan: Plan) -> str:
    """Why the plan can't start yet; empty when it can."""
    try:
        check(plan.source, plan.kind, plan.mapping)
    except MissingFieldError as error:
        return texts("import-missing", field=texts.plain(f"import-field-{error.field}"))
    except DuplicateColumnError as error:
        return texts("import-twice", column=error.name)
    return ""


def required(plan: Plan, key: str) -> bool:
    """Whether the kind can't do without this field."""
    return any(group[0] == key and len(group) == 1 for group in required_of(plan.kind))


def refusal(texts: Texts, report: Report) -> str:
    """The sentence of the error that ended a run."""
    values = dict(report.refusal or {})
    return texts(f"error-{values.pop('code', DomainError.code)}", **values)


def counts(texts: Texts, run: ImportRun, report: Report) -> Iterator[str]:
    """What was stored, line by line."""
    things = ("orders", "refunds") if run.kind == "orders" else (run.kind,)
    for thing in things:
        values = {name: report.count(f"{thing}_{name}") for name in ("new", "updated", "same")}
        if any(values.values()) or thing == things[0]:
            text = f"import-count-{thing}"
            yield texts(text if texts.has(text) else "import-count-told", **values)
    if run.kind == "orders":
        yield from _beside_orders(texts, report)
    if conflicts := report.count("conflicts"):
        yield texts("import-count-conflicts", count=conflicts)
    if dropped := sum(report.problems_of(DROPPED).values()):
        yield texts("import-count-dropped", count=dropped)


def _beside_orders(texts: Texts, report: Report) -> Iterator[str]:
    customers, products = report.count("customers_new"), report.count("products_new")
    if customers or products:
        yield texts("import-count-made", customers=customers, products=products)
    if guests := report.count("without_person"):
        yield texts("import-count-guests", count=guests)
    if no_money := sum(report.problems_of(NO_MONEY).values()):
        yield texts("import-count-no-money", count=no_money)


def problems(texts: Texts, report: Report) -> Iterator[str]:
    """How many lines are not in the database, the most frequent reasons, and what to do."""
    if not report.lines_left_out:
        return
    yield texts("import-count-problems", count=report.lines_left_out)
    for reason, count in list(report.problems_of(LEFT_OUT).items())[:REASONS_SHOWN]:
        name = texts.plain(f"import-reason-{reason}")
        yield texts("import-count-reason", reason=name, count=count)
    yield texts("import-mend")
