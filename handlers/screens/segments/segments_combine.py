"""Segments together, in common, one without others. Argument: page."""

from domain.segments import choosing, service
from domain.segments.combining import WAYS
from handlers.kit import several
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="segments_more", listed=("segments_more", 45))
async def draw(visit: Visit) -> View:
    t = visit.t
    chosen = await choosing.chosen(visit.shop, visit.person, "combine")
    rows = await several.rows(visit, "segments_combine", chosen, visit.number(0, 0))
    if len(chosen) >= choosing.FEWEST:
        ways = tuple(
            Button(t.plain(f"segments-combine-{way}"), "segments_combined", (way,)) for way in WAYS
        )
        rows += (ways,)
    names = "\n".join(f"{n}. {each.name}" for n, each in enumerate(chosen, 1))
    text = t(
        "segments-combine",
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
    await choosing.switch(visit.shop, visit.person, "combine", segment, visit.now)
    return Go("segments_combine", (visit.number(0),))
