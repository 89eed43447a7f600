"""All tests, the running ones first."""

from typing import Final

from domain.experiments import drafting
from handlers.kit.experiments import SIGNS
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SHOWN: Final = 5


@screen(right="campaigns.see", command="tests", menu=25)
async def draw(visit: Visit) -> View:
    t = visit.t
    _, total = await drafting.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(0, 0), total, SHOWN)
    found, _ = await drafting.page(visit.shop, skipped, SHOWN)
    page = Page(items=found, number=number, total=total, size=SHOWN)
    rows: list[Row] = [
        (Button(f"{SIGNS[each.status]} {each.name}", "experiment_card", (each.id,)),)
        for each in found
    ]
    rows += page.pager(lambda label, to: Button(label, "experiments", (to,)))
    if visit.can("campaigns.send"):
        rows.append((Button(t.plain("experiments-new"), "experiment_new"),))
    journal = Button(t.plain("screen-experiment_journal"), "experiment_journal")
    rows.append((journal, Button(t.plain("button-help"), "experiment_terms")))
    return View(text=t("experiments", count=total), rows=tuple(rows))
