"""What the people of a segment bought in a period. Arguments: segment, the period as a word."""

from domain.reports import periods
from domain.segments import comparing, service
from handlers.kit import spans
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="reports", back="segments", listed=("segment_more", 35), is_slow=True)
async def draw(visit: Visit) -> View:
    segment = await service.find(visit.shop, visit.number(0))
    period = spans.asked(visit, 1)
    found = await comparing.figures(visit.shop, segment, period, visit.now)
    t, currency = visit.t, visit.shop.currency
    low, high = found.interval or (0.0, 0.0)
    text = t(
        "segment-results",
        name=segment.name,
        period=spans.said(visit, period),
        people=t.number(found.people),
        buyers=t.number(found.buyers),
        orders=t.number(found.orders),
        conversion=spans.figure(visit, "conversion", found),
        low=t.number(round(100 * low, 1)),
        high=t.number(round(100 * high, 1)),
        is_empty="no" if found.people else "yes",
        revenue=t.money(found.revenue, currency),
        average="–" if found.average is None else t.money(found.average, currency),
        per_member="–" if found.per_member is None else t.money(found.per_member, currency),
        is_small="yes" if found.is_small else "no",
        limit=comparing.SMALL,
        moment=t.moment(visit.now, visit.shop.zone),
    )
    rows = spans.rows(visit, "segment_results", (segment.id,))
    return View(text=text, rows=rows, back=Button("", "segment_more", (segment.id,)))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Two dates."""
    period = periods.read(said.text, visit.shop.zone)
    return Go("segment_results", (visit.number(0), periods.word_of(period)))
