"""How a report counts. Arguments: report, period, look."""

from domain.reports.report import find
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="reports", back="reports")
async def draw(visit: Visit) -> View:
    find(visit.word(0))
    back = Button("", "report_card", visit.args)
    return View(text=visit.t(f"report-{visit.word(0)}.hint"), back=back)
