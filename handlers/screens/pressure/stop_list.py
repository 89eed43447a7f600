"""Addresses that are never written to: typed one by one, or a file of them. Argument: a page."""

import asyncio
from typing import Final

from domain.core.errors import BadValueError
from domain.messaging import stop_list
from domain.models import StopEntry
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen, typed, uploaded
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Upload, Visit
from handlers.kit.wrong_lines import told

LARGEST: Final = 10 * 2**20


@screen(right="customers.data", back="pressure")
async def draw(visit: Visit) -> View:
    _, total = await stop_list.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(0, 0), total)
    found, total = await stop_list.page(visit.shop, skipped, 6)
    page = Page(items=found, number=number, total=total)
    rows: list[Row] = [(Button(label(each), "stop_entry", (each.id,)),) for each in found]
    rows += page.pager(lambda name, to: Button(name, "stop_list", (to,)))
    return View(text=visit.t("stop-list", count=total), rows=tuple(rows))


@typed()
async def add(visit: Visit, said: Typed) -> View | Go:
    """Addresses, one a line."""
    taken = await stop_list.add_lines(
        visit.shop, said.text.splitlines(), visit.person, visit.now, stop_list.STAFF
    )
    if len(taken.wrong) == 1 and not taken.new and not taken.known:
        raise taken.wrong[0][1]
    return _told(visit, taken)


@uploaded()
async def receive(visit: Visit, upload: Upload) -> View | Go:
    """The same as a file."""
    if upload.size > LARGEST:
        raise BadValueError(reason="too-long", limit=visit.t.number(LARGEST))
    content = await asyncio.to_thread(upload.path.read_bytes)
    lines = stop_list.lines_of(content)
    taken = await stop_list.add_lines(visit.shop, lines, visit.person, visit.now)
    return _told(visit, taken)


def _told(visit: Visit, taken: stop_list.Taken) -> View | Go:
    said = visit.t("stop-list-added", count=taken.new, known=taken.known)
    if not taken.wrong:
        return Go("stop_list", toast=said)
    return View(text="\n".join((said, *told(visit, taken.wrong))))


def label(entry: StopEntry) -> str:
    """An address as the list shows it."""
    return f"id {entry.value}" if entry.kind == "telegram" else entry.value
