"""Which segments are put side by side. Argument: page."""

from domain.segments import choosing, service
from handlers.kit import several
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="reports", back="segments_more", listed=("segments_more", 40))
async def draw(visit: Visit) -> View:
    chosen = await choosing.chosen(visit.shop, visit.person, "compare")
    rows = await several.rows(visit, "segments_compare", chosen, visit.number(0, 0))
    if len(chosen) >= choosing.FEWEST:
        rows += ((Button(visit.t.plain("segments-compare-button"), "segments_compared"),),)
    names = "\n".join(f"{n}. {each.name}" for n, each in enumerate(chosen, 1))
    text = visit.t(
        "segments-compare",
        count=len(chosen),
        fewest=choosing.FEWEST,
        most=choosing.MOST,
        names=names,
    )
    return View(text=text, rows=rows)


@act()
async def switch(visit: Visit) -> Go:
    """Choose one, or no longer."""
    segment = await service.find(visit.shop, visit.number(1))
    await choosing.switch(visit.shop, visit.person, "compare", segment, visit.now)
    return Go("segments_compare", (visit.number(0),))
