"""The shop's links, the newest first. Arguments: page, `old` for the archive."""

from domain.links import making, parts
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

OLD = "old"
LONGEST = 48


@screen(right="links.see", back="campaigns_more", command="links", listed=("campaigns_more", 90))
async def draw(visit: Visit) -> View:
    t, is_old = visit.t, visit.word(1) == OLD
    _, total = await making.page(visit.shop, 0, 1, is_archived=is_old)
    number, skipped = offset(visit.number(0, 0), total)
    found, _ = await making.page(visit.shop, skipped, PAGE, is_archived=is_old)
    page = Page(items=found, number=number, total=total)
    word = OLD if is_old else "-"
    return View(
        text=t("links-old" if is_old else "links", count=total),
        rows=(
            *((Button(_clipped(parts.title(each)), "link_card", (each.id,)),) for each in found),
            *page.pager(lambda label, to: Button(label, "links", (to, word))),
            *_more(visit, is_old=is_old),
        ),
        back=Button("", "links") if is_old else None,
    )


def _more(visit: Visit, *, is_old: bool) -> tuple[Row, ...]:
    t = visit.t
    if is_old:
        return ()
    report = Button(t.plain("links-report"), "report_card", ("sources",))
    old = Button(t.plain("links-archive"), "links", (0, OLD))
    if not visit.can("links.edit"):
        return ((report, old),)
    return (
        (Button(t.plain("links-new"), "link_new"),),
        (
            Button(t.plain("links-file"), "links_file"),
            Button(t.plain("links-costs"), "links_costs"),
        ),
        (
            Button(t.plain("links-chats"), "links_chats"),
            Button(t.plain("links-logo"), "links_logo"),
        ),
        (report, old),
    )


def _clipped(title: str) -> str:
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
