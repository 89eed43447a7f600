"""A report's table as text: monospaced for a chat on a phone, and as a file."""

import html
from datetime import date
from decimal import Decimal

from domain.core import spreadsheet
from domain.core.columns import aligned
from domain.core.money import minor_digits
from domain.core.ports import Texts
from domain.core.spreadsheet import Cell
from domain.models import Shop
from domain.reports.table import Column, Outcome, Value
from domain.reports.wording import day_text, name_text

ROWS = 31
LONGEST_NAME = 10


def pages(outcome: Outcome) -> int:
    """How many pages the table takes in a chat."""
    return max(1, -(-len(outcome.table.rows) // ROWS))


def page_text(t: Texts, outcome: Outcome, shop: Shop, page: int) -> str:
    """One page, newest days first, money in whole units; in `<pre>`."""
    shown = [(n, each) for n, each in enumerate(outcome.table.columns) if each.is_in_chat]
    order = -1 if outcome.table.is_by_day else 1
    rows = outcome.table.rows[::order][page * ROWS : (page + 1) * ROWS]
    heads = [t.plain(f"report-column-{column.key}.short") for _, column in shown]
    lines = [heads, *([_cell(t, c, row[n], outcome, shop) for n, c in shown] for row in rows)]
    return f"<pre>{html.escape(aligned(lines), quote=False)}</pre>"


def has_money(outcome: Outcome) -> bool:
    """Whether the table rounds anything."""
    return any(each.kind == "money" for each in outcome.table.columns)


def _cell(t: Texts, column: Column, value: Value, outcome: Outcome, shop: Shop) -> str:
    if value is None:
        return "–"
    if isinstance(value, date):
        return day_text(t, value) + ("*" if value == outcome.open_day else "")
    if isinstance(value, str):
        return name_text(t, value, LONGEST_NAME)
    whole = round(value / 10 ** minor_digits(shop.currency)) if column.kind == "money" else value
    return t.number(whole)


def file_of(t: Texts, outcome: Outcome, shop: Shop) -> bytes:
    """The whole table as CSV that a spreadsheet of this language opens by a double click."""
    columns = outcome.table.columns
    heads: list[Cell] = [t.plain(f"report-column-{each.key}") for each in columns]
    rows = [
        [_exact(t, column, value, shop) for column, value in zip(columns, row, strict=True)]
        for row in outcome.table.rows
    ]
    return spreadsheet.written("csv", [heads, *rows], t.language)


def _exact(t: Texts, column: Column, value: Value, shop: Shop) -> Cell:
    if value is None:
        return None
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}" if t.language == "ru" else value.isoformat()
    if isinstance(value, str):
        return name_text(t, value)
    if column.kind != "money":
        return value
    amount = str(Decimal(value).scaleb(-minor_digits(shop.currency)))
    return amount.replace(".", ",") if t.language == "ru" else amount
