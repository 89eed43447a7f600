"""When the people of the shop are there, and whether writing to each at their hour helps."""

from domain.messaging.timing import keeping
from domain.messaging.timing.comparing import compared
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Picture, Row, View
from handlers.kit.visit import Visit
from handlers.kit.writing_hours import chart, clock, table, words


@screen(
    right="campaigns.see",
    back="campaigns_more",
    listed=("campaigns_more", 30),
    is_slow=True,
    has_picture=True,
)
async def draw(visit: Visit) -> View:
    kept = await keeping.of(visit.shop)
    text = words(visit, kept, await compared(visit.shop, visit.now))
    rows = _rows(visit, kept.usual_hour)
    if not any(kept.counts):
        return View(text=text, rows=rows)
    content = await visit.world.painter.picture(chart(visit.t, visit.shop, kept))
    if content is None:
        return View(text=f"{text}\n\n{table(visit.t, kept)}", rows=rows)
    return View(text=text, picture=Picture(content=content), rows=rows)


@act(right="campaigns.send")
async def count(visit: Visit) -> Go:
    """Look at it anew, without waiting for tomorrow."""
    await keeping.ask(visit.shop)
    return Go("best_time", toast=visit.t.plain("hours-counting"), wake=("count_hours",))


def _rows(visit: Visit, hour: int) -> tuple[Row, ...]:
    t = visit.t.plain
    first = (
        Button(t("button-refresh"), "best_time"),
        Button(t("button-help"), "best_time_about"),
    )
    if not visit.can("campaigns.send"):
        return (first,)
    again = Button(t("hours-button-count"), "best_time", (), "count")
    usual = Button(t("hours-button-usual", hour=clock(hour)), "best_time_hour")
    return (first, (again, usual))
