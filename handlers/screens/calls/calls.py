"""Calls to make now, those that wait longest first. Argument: page, or the connection's number."""

from domain.calls import calling
from handlers.kit import person
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="customers.edit", command="calls")
async def draw(visit: Visit) -> View:
    t = visit.t
    _, total, later = await calling.page(visit.shop, visit.now, 0, 1)
    number, skipped = offset(visit.number(0, 0) if total > PAGE else 0, total)
    found, total, later = await calling.page(visit.shop, visit.now, skipped, PAGE)
    page = Page(items=found, number=number, total=total)
    rows = tuple(
        (
            Button(
                f"{person.name(visit, each.customer)} · {each.customer.phone}"[:60],
                "call",
                (each.id,),
            ),
        )
        for each in found
    )
    pager = page.pager(lambda label, to: Button(label, "calls", (to,)))
    return View(text=t("calls", count=total, later=later), rows=rows + pager)
