"""How a segment grew. Arguments: segment, days, look: size, moves or table."""

from domain.models import Segment
from domain.segments import service
from domain.segments.keeping.history import History, history
from domain.segments.keeping.membership import count
from handlers.kit import segment_growth as growth
from handlers.kit.screen import screen
from handlers.kit.view import Button, Picture, Row, View
from handlers.kit.visit import Visit

SPANS = (30, 90, 365)
LOOKS = ("size", "moves", "table")
LABELS = {"size": "picture", "moves": "moves", "table": "table"}


@screen(
    right="segments.see",
    back="segments",
    listed=("segment_more", 30),
    is_slow=True,
    has_picture=True,
)
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    days, look = visit.number(1, SPANS[0]), visit.word(2, LOOKS[0])
    days = days if days in SPANS else SPANS[0]
    back = Button("", "segment_card", (segment.id,))
    found = await history(visit.shop, segment, visit.now, days)
    if found is None or len(found.days) == 1:
        size = visit.t.number(await count(segment))
        text = visit.t("segment-growth-none", name=segment.name, size=size)
        return View(text=text, rows=(_more(visit, segment),), back=back)
    text = growth.words(visit.t, segment, found)
    rows = _rows(visit, segment, days, look)
    if look == "table":
        return View(text=f"{text}\n\n{growth.table(visit.t, found)}", rows=rows, back=back)
    content = await _picture(visit, segment, found, look)
    if content is None:
        said = f"{text}\n\n{visit.t('segment-growth-no-picture')}"
        return View(text=f"{said}\n{growth.table(visit.t, found)}", rows=rows, back=back)
    return View(text=text, picture=Picture(content=content), rows=rows, back=back)


async def _picture(visit: Visit, segment: Segment, found: History, look: str) -> bytes | None:
    drawn = growth.moves_chart if look == "moves" else growth.size_chart
    return await visit.world.painter.picture(drawn(visit.t, segment, found, visit.now))


def _rows(visit: Visit, segment: Segment, days: int, look: str) -> tuple[Row, ...]:
    t = visit.t
    looks = tuple(
        Button(t.plain(f"segment-growth-button-{LABELS[each]}"), "segment_growth", args)
        for each in LOOKS
        if each != look
        for args in [(segment.id, days, each)]
    )
    spans = tuple(
        Button(
            t.plain("segment-growth-button-days", days=each),
            "segment_growth",
            (segment.id, each, look),
        )
        for each in SPANS
        if each != days
    )
    return (looks, spans, _more(visit, segment))


def _more(visit: Visit, segment: Segment) -> Row:
    t, args = visit.t, (segment.id,)
    return (
        Button(t.plain("segment-growth-button-forecast"), "segment_forecast", args),
        Button(t.plain("button-help"), "segment_growth_about", args),
    )
