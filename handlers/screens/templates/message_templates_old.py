"""Messages that were put away. Argument: page."""

from domain.campaigns import library
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="message_templates")
async def draw(visit: Visit) -> View:
    _, total = await library.page(visit.shop, 0, 1, is_archived=True)
    number, skipped = offset(visit.number(0, 0), total)
    found, total = await library.page(visit.shop, skipped, PAGE, is_archived=True)
    page = Page(items=found, number=number, total=total)
    rows: list[Row] = [(Button(each.name, "message_template", (each.id,)),) for each in found]
    rows += page.pager(lambda label, to: Button(label, "message_templates_old", (to,)))
    return View(text=visit.t("message-templates-old", count=total), rows=tuple(rows))
