"""Ready messages to begin with. Argument: page."""

from domain.messaging.templates.starter import listed
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="message_templates")
async def draw(visit: Visit) -> View:
    known = [key for key, _ in listed()]
    number, skipped = offset(visit.number(0, 0), len(known))
    page = Page(items=known[skipped : skipped + PAGE], number=number, total=len(known))
    rows: list[Row] = [
        (Button(visit.t.plain(f"starter-text-{key}"), "template_starter", (key,)),)
        for key in page.items
    ]
    rows += page.pager(lambda label, to: Button(label, "template_starters", (to,)))
    return View(text=visit.t("template-starters"), rows=tuple(rows))
