"""All sends on a calendar: the load of each day of a month or a week. Argument: which one."""

from collections.abc import Sequence
from typing import Final

from domain.campaigns import calendar
from domain.campaigns.calendar import Day
from domain.core.period import Period
from handlers.kit import campaign_load as load
from handlers.kit.reading_typed import day as typed_day
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, Picture, Row, View
from handlers.kit.visit import Typed, Visit

IN_A_ROW: Final = 5


@screen(
    right="campaigns.see",
    back="campaigns_more",
    listed=("campaigns_more", 20),
    is_slow=True,
    has_picture=True,
)
async def draw(visit: Visit) -> View:
    today = visit.now.astimezone(visit.shop.zone).date()
    period = load.asked(visit.word(0), today, visit.shop)
    found = await calendar.days(visit.shop, period, visit.now)
    busiest = max(found, key=lambda each: each.load)
    text = visit.t(
        "campaign-calendar",
        title=load.title(visit.t, found),
        busiest=visit.t.date(busiest.day) if busiest.load else "",
        most=busiest.load,
        zone=visit.shop.zone_name,
    )
    rows = _rows(visit, period, found)
    drawn = load.chart(visit.t, visit.shop, period, found, visit.now)
    content = await visit.world.painter.picture(drawn) if busiest.load else None
    if content is None:
        return View(
            text=f"{text}\n{load.table(visit.t, found)}" if busiest.load else text, rows=rows
        )
    return View(text=text, picture=Picture(content=content), rows=rows)


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """The day somebody wrote."""
    found = typed_day(said.text, visit.now.astimezone(visit.shop.zone).date())
    return Go("campaign_day", (found.isoformat(),))


def _rows(visit: Visit, period: Period, found: Sequence[Day]) -> tuple[Row, ...]:
    def turn(label: str, word: str) -> Button:
        return Button(label, "campaign_calendar", (word,))

    t, today = visit.t, visit.now.astimezone(visit.shop.zone).date()
    inside = today if period.first <= today <= period.last else period.first
    other = turn(t.plain("campaign-calendar-week"), load.week_of(inside))
    if load.is_week(period):
        other = turn(t.plain("campaign-calendar-month"), load.month_of(inside))
    head = (turn("‹", load.beside(period, -1)), other, turn("›", load.beside(period, 1)))
    busy = [each for each in found if each.campaigns]
    # Of many the ones around today; any other may be typed.
    near = sorted(busy, key=lambda each: abs(each.day - today))[:IN_A_ROW]
    keys = tuple(
        Button(_label(each), "campaign_day", (each.day.isoformat(),))
        for each in sorted(near, key=lambda each: each.day)
    )
    return (head, keys) if keys else (head,)


def _label(found: Day) -> str:
    return f"{found.day:%d.%m}"
