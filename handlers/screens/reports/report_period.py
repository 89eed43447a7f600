"""The period of a report: by name, by calendar, or two typed dates. Arguments: report, look."""

from domain.core.period import Period
from domain.reports import periods
from domain.reports.report import find
from handlers.kit import form
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View, in_rows
from handlers.kit.visit import Typed, Visit

form.offer("period", {"dates": periods.Dates})


@screen(right="reports", back="reports")
async def draw(visit: Visit) -> View:
    t, key, look = visit.t, visit.word(0), visit.word(1, "light")
    find(key)
    buttons = [
        Button(t.plain(f"report-period-{word}"), "report_card", (key, word, look))
        for word in periods.PRESETS
    ]
    by_calendar = Button(t.plain("report-button-calendar"), "report_period", (key, look), "ask")
    rows = (*in_rows(buttons), (by_calendar,))
    return View(
        text=t("report-period", report=t.plain(f"report-{key}")),
        rows=rows,
        back=Button("", "report_card", (key,)),
    )


@act()
async def ask(visit: Visit) -> Go:
    """Open the calendar, first for the first day."""
    asker = form.Asker("report_period", "put", visit.args)
    await form.ask(visit, "period", "dates", {}, asker)
    return Go(form.FIELD, ("first",))


@act()
async def put(visit: Visit) -> Go:
    """Both days are picked."""
    picked: periods.Dates = (await form.taken(visit)).thing()
    return _shown(visit, picked.period(visit.shop.zone))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Two dates were written, or one."""
    return _shown(visit, periods.read(said.text, visit.shop.zone))


def _shown(visit: Visit, period: Period) -> Go:
    return Go("report_card", (visit.word(0), periods.word_of(period), visit.word(1, "light")))
