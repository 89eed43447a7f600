"""How large a segment will be in a month, with a band and how far to trust it."""

from datetime import timedelta

from domain.core.ports import ComputingError
from domain.segments import service
from domain.segments.keeping.forecast import DAYS, ENOUGH, Forecast, forecast
from domain.segments.keeping.history import history
from handlers.kit import segment_growth as growth
from handlers.kit.screen import screen
from handlers.kit.view import Button, Picture, View
from handlers.kit.visit import Visit

# So much of the past tells of the next month.
MOST_DAYS = 365


@screen(right="segments.see", back="segments", is_slow=True, has_picture=True)
async def draw(visit: Visit) -> View:
    t = visit.t
    segment = await service.find(visit.shop, visit.number(0))
    back = Button("", "segment_growth", (segment.id,))
    found = await history(visit.shop, segment, visit.now, MOST_DAYS)
    known = len(found.days) if found else 0
    if found is None or known < ENOUGH:
        return View(text=t("segment-forecast-early", name=segment.name, days=known), back=back)
    try:
        told = await visit.world.pool.run(forecast, found.sizes)
    except ComputingError:
        return View(text=t("segment-forecast-busy", name=segment.name), back=back)
    about = Button(t.plain("button-help"), "segment_growth_about", (segment.id,))
    chart = growth.forecast_chart(t, segment, found, told, visit.now)
    content = await visit.world.painter.picture(chart)
    return View(
        text=_words(visit, segment.name, found.last, told),
        picture=None if content is None else Picture(content=content),
        rows=((about,),),
        back=back,
    )


def _words(visit: Visit, name: str, size: int, told: Forecast) -> str:
    t = visit.t
    day = visit.now.astimezone(visit.shop.zone).date() + timedelta(days=DAYS)
    return t(
        "segment-forecast",
        name=name,
        now=t.number(size),
        day=t.date(day),
        expected=t.number(told.expected[-1]),
        low=t.number(told.low[-1]),
        high=t.number(told.high[-1]),
        is_sure="yes" if told.is_sure else "no",
        hits=told.hits,
        tries=told.tries,
    )
