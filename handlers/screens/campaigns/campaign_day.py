"""The campaigns of one day, the earliest first. Arguments: the day, the page."""

from datetime import date
from typing import Final

from domain.campaigns import calendar
from domain.core.errors import NotFoundError
from domain.core.period import Period
from domain.models import Campaign
from handlers.kit import campaign_load as load
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit
from handlers.screens.campaigns.campaigns import SIGNS

SHOWN: Final = 5


@screen(right="campaigns.see", back="campaign_calendar", is_slow=True)
async def draw(visit: Visit) -> View:
    try:
        day = date.fromisoformat(visit.word(0))
    except ValueError:
        raise NotFoundError(thing="button") from None
    if day.year not in load.YEARS:
        raise NotFoundError(thing="button")
    found = await calendar.on_day(visit.shop, day)
    period = Period(first=day, last=day, zone=visit.shop.zone)
    (figures,) = await calendar.days(visit.shop, period, visit.now)
    number, skipped = offset(visit.number(1, 0), len(found), SHOWN)
    page = Page(items=found[skipped : skipped + SHOWN], number=number, total=len(found), size=SHOWN)
    rows: list[Row] = [
        (Button(_label(visit, each), "campaign_card", (each.id,)),) for each in page.items
    ]
    rows += page.pager(lambda label, to: Button(label, "campaign_day", (day.isoformat(), to)))
    text = visit.t(
        "campaign-day",
        day=visit.t.date(day),
        count=len(found),
        sent=figures.sent,
        planned=figures.planned,
        zone=visit.shop.zone_name,
    )
    back = Button("", "campaign_calendar", (load.month_of(day),))
    return View(text=text, rows=tuple(rows), back=back)


def _label(visit: Visit, campaign: Campaign) -> str:
    moment = calendar.begins(campaign).astimezone(visit.shop.zone)
    return f"{SIGNS[campaign.status]} {moment:%H:%M} {campaign.name}"
