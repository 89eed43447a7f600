"""Which segment the result is looked at by: who is in it beside who is not."""

from typing import Final

from domain.segments import service as segments
from handlers.kit.experiments import here
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SHOWN: Final = 5


@screen(right="campaigns.see", back="experiments")
async def draw(visit: Visit) -> View:
    experiment, t = await here(visit), visit.t
    own = (experiment.id,)
    _, total = await segments.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(1, 0), total, SHOWN)
    found, total = await segments.page(visit.shop, skipped, SHOWN)
    page = Page(items=found, number=number, total=total, size=SHOWN)
    rows: list[Row] = [
        (Button(each.name, "experiment_parts", (*own, "segment", each.id)),) for each in found
    ]
    rows += page.pager(lambda label, to: Button(label, "experiment_parts_segment", (*own, to)))
    text = t("experiment-parts-segment", name=experiment.name)
    return View(text=text, rows=tuple(rows), back=Button("", "experiment_parts", own))
