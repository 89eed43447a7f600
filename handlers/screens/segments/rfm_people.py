"""One cell: how many, some of them, and a segment of it. Arguments: recency, frequency, money."""

from domain.core.errors import NotFoundError, TooSlowError
from domain.segments import rfm_matrix, service
from domain.segments.looking import look
from domain.segments.rfm_levels import LEVELS
from domain.segments.rfm_matrix import Cell
from domain.segments.rule import PATIENCE
from handlers.kit import rfm_words
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="segments.see", back="rfm", is_slow=True)
async def draw(visit: Visit) -> View:
    cell = _cell(visit)
    seen = await look(rfm_matrix.rule_of_cell(cell), visit.shop, visit.now)
    if seen is None:
        raise TooSlowError(seconds=PATIENCE)
    text = visit.t("rfm-people", name=rfm_words.cell(visit, cell), count=seen.people)
    rows: list[Row] = []
    if visit.can("customers.see"):
        rows += [
            (
                Button(
                    name or visit.t.plain("segment-no-name", id=str(key)), "customer_card", (key,)
                ),
            )
            for key, name in seen.few
        ]
    if visit.can("segments.edit"):
        rows.append((Button(visit.t.plain("rfm-make"), "rfm_people", cell, "make"),))
    return View(text=text, rows=tuple(rows), back=Button("", "rfm_level", (cell[0],)))


@act(right="segments.edit")
async def make(visit: Visit) -> Go:
    """A segment of the cell; another one of it gets a number."""
    cell = _cell(visit)
    wished = visit.t.plain("rfm-name", name=rfm_words.cell(visit, cell))[: service.LONGEST_NAME - 5]
    name = await service.free_name(visit.shop, wished)
    rule = rfm_matrix.rule_of_cell(cell)
    made = await service.create(visit.shop, name, rule, visit.person, visit.now)
    toast = visit.t.plain("segment-created")
    return Go("segment_card", (made.id,), toast=toast, wake=("count_segments",))


def _cell(visit: Visit) -> Cell:
    cell = (visit.number(0), visit.number(1), visit.number(2))
    if not {*cell} <= {*LEVELS}:
        raise NotFoundError(thing="button")
    return cell
