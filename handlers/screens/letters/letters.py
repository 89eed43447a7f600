"""Letters that wait for an answer, the oldest first."""

from domain.audience import letters as service
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

SHOWN = 28


@screen(right="letters", command="letters", menu=60)
async def draw(visit: Visit) -> View:
    t = visit.t
    _, total = await service.waiting(visit.shop, 0, 1)
    number, skipped = offset(visit.number(0, 0), total)
    found, total = await service.waiting(visit.shop, skipped, PAGE)
    page = Page(items=found, number=number, total=total)
    rows = tuple(
        (
            Button(
                t.plain(
                    "letters-line",
                    who=each.customer.name or t.plain("customer-unnamed"),
                    text=each.text[:SHOWN],
                ),
                "letter",
                (each.id, "answer"),
            ),
        )
        for each in found
    )
    return View(
        text=t("letters", count=total),
        rows=rows + page.pager(lambda label, to: Button(label, "letters", (to,))),
    )
