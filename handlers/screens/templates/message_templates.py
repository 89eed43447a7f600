"""Messages the shop has saved. Argument: page."""

from domain.campaigns import library
from handlers.kit.paging import Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SHOWN = 5


@screen(right="campaigns.see", back="campaigns_more", listed=("campaigns_more", 10))
async def draw(visit: Visit) -> View:
    t = visit.t.plain
    _, total = await library.page(visit.shop, 0, 1)
    number, skipped = offset(visit.number(0, 0), total, SHOWN)
    found, total = await library.page(visit.shop, skipped, SHOWN)
    _, archived = await library.page(visit.shop, 0, 1, is_archived=True)
    page = Page(items=found, number=number, total=total, size=SHOWN)
    rows: list[Row] = [(Button(each.name, "message_template", (each.id,)),) for each in found]
    rows += page.pager(lambda label, to: Button(label, "message_templates", (to,)))
    last = [Button(t("screen-template_starters"), "template_starters")]
    if archived:
        label = t("message-templates-archive", count=archived)
        last.append(Button(label, "message_templates_old"))
    return View(text=visit.t("message-templates", count=total), rows=(*rows, tuple(last)))
