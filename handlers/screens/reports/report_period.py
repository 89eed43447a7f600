"""The period of a report: by name, or two typed dates. Arguments: report, look."""

from domain.reports import periods
from domain.reports.report import find
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="reports", back="reports")
async def draw(visit: Visit) -> View:
    t, key, look = visit.t, visit.word(0), visit.word(1, "light")
    find(key)
    buttons = [
        Button(t.plain(f"report-period-{word}"), "report_card", (key, word, look))
        for word in periods.PRESETS
    ]
    rows = tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
    return View(
        text=t("report-period", report=t.plain(f"report-{key}")),
        rows=rows,
        back=Button("", "report_card", (key,)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Two dates were written, or one."""
    period = periods.read(said.text, visit.shop.zone)
    return Go("report_card", (visit.word(0), periods.word_of(period), visit.word(1, "light")))
