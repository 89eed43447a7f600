"""Buyers by recency, frequency and money: 27 cells, and where the levels begin.

Argument: `table` for the numbers in words instead of the picture.
"""

from domain.core.params import stored
from domain.segments import rfm_levels, rfm_matrix
from domain.segments.rfm_levels import LEVELS, RfmLevels, levels_of
from handlers.kit import form as forms
from handlers.kit import rfm_picture, rfm_words
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Picture, Row, Stay, View
from handlers.kit.visit import Visit

TABLE = "table"


async def summary(visit: Visit, levels: RfmLevels) -> str:
    """What the limits filled in so far mean."""
    return visit.t("rfm-mode", mode=levels.mode)


forms.offer("rfm", {"levels": RfmLevels}, summary)


@screen(
    right="segments.see",
    back="segments_more",
    listed=("segments_more", 20),
    is_slow=True,
    has_picture=True,
)
async def draw(visit: Visit) -> View:
    found = await rfm_matrix.matrix(visit.shop, visit.now)
    text = visit.t(
        "rfm",
        count=found.total,
        moment=visit.t.moment(visit.now, visit.shop.zone),
        zone=visit.now.astimezone(visit.shop.zone).tzname() or "",
    )
    is_table = visit.word(0) == TABLE
    drawn = None if is_table else rfm_picture.chart(visit, found)
    content = None if drawn is None else await visit.world.painter.picture(drawn)
    parts = tuple(
        Button(rfm_words.level(visit, "recency", each), "rfm_level", (each,)) for each in LEVELS
    )
    rows = ((parts[0],), parts[1:], *_more(visit, is_table=content is None))
    if content is None:
        table = rfm_words.table(visit, found)
        said = visit.t("rfm-table")
        return View(text=f"{text} {said}\n{table}\n{rfm_words.limits(visit)}", rows=rows)
    return View(
        text=f"{text}\n\n{rfm_words.limits(visit)}", rows=rows, picture=Picture(content=content)
    )


@act()
async def explain(visit: Visit) -> Stay:
    """What RFM is, in one line."""
    return Stay(toast=visit.t.plain("rfm-explained"), is_alert=True)


@act(right="shop.edit")
async def set_levels(visit: Visit) -> Go:
    """Ask where the levels begin."""
    values = stored("levels", levels_of(visit.shop))
    return await forms.ask(visit, "rfm", "levels", values, forms.Asker("rfm", "take"))


@act(right="shop.edit")
async def take(visit: Visit) -> Go:
    """Put the levels in force."""
    await rfm_levels.keep(visit.shop, (await forms.taken(visit)).thing())
    return Go("rfm", toast=visit.t.plain("rfm-kept"), wake=("count_segments",))


def _more(visit: Visit, *, is_table: bool) -> tuple[Row, ...]:
    other = Button(visit.t.plain("rfm-picture-button"), "rfm")
    if not is_table:
        other = Button(visit.t.plain("rfm-table-button"), "rfm", (TABLE,))
    keys = [Button(visit.t.plain("rfm-moves-button"), "rfm_moves")]
    if visit.can("shop.edit"):
        keys.append(Button(visit.t.plain("rfm-levels-button"), "rfm", (), "set_levels"))
    keys.append(Button(visit.t.plain("button-help"), "rfm", (), "explain"))
    return ((other, keys[0]), tuple(keys[1:]))
