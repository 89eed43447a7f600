"""Buyers of one recency: nine cells to tap, as they stand in the table. Argument: the recency."""

from domain.core.errors import NotFoundError
from domain.segments import rfm_matrix
from domain.segments.rfm_levels import LEVELS
from handlers.kit import rfm_words
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="rfm", is_slow=True)
async def draw(visit: Visit) -> View:
    recency = visit.number(0)
    if recency not in LEVELS:
        raise NotFoundError(thing="button")
    found = await rfm_matrix.matrix(visit.shop, visit.now)

    def row(frequency: int) -> Row:
        counts = [found.people[recency, frequency, money] for money in (1, 2, 3)]
        return tuple(
            Button(visit.t.number(count), "rfm_people", (recency, frequency, money))
            for money, count in enumerate(counts, start=1)
        )

    text = visit.t("rfm-level", name=rfm_words.level(visit, "recency", recency))
    table = rfm_words.table(visit, found, (recency,))
    return View(text=f"{text}\n{table}", rows=tuple(row(each) for each in LEVELS))
