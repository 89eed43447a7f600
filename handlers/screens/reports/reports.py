"""All reports of the shop."""

from domain.reports import sales
from domain.reports.report import in_order
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="reports", command="reports", menu=30)
async def draw(visit: Visit) -> View:
    t = visit.t
    if await sales.last_sale(visit.shop) is None:
        to_import = Button(t.plain("report-to-import"), "imports")
        return View(text=t("report-empty"), rows=((to_import,),) if visit.can("imports") else ())
    # The browser takes two seconds to open: it may do so while the person is choosing.
    visit.world.painter.warm_up()
    rows = tuple((Button(t.plain(f"report-{key}"), "report_card", (key,)),) for key in in_order())
    return View(text=t("report-menu"), rows=rows)
