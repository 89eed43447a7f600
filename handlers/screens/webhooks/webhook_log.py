"""What was sent to an endpoint, the newest first. Arguments: endpoint, page, `dead`."""

from domain.webhooks import endpoints, journal
from domain.webhooks.journal import Which
from handlers.kit import hooks
from handlers.kit.paging import Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

SIZE = 5


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.find(visit.shop, visit.number(0))
    which: Which = "dead" if visit.word(2) == "dead" else "all"
    tally = await journal.tally(found)
    _, total = await journal.page(found, which, 0, 1)
    number, skipped = offset(visit.number(1, 0), total, SIZE)
    items, _ = await journal.page(found, which, skipped, SIZE)
    page = Page(items=items, number=number, total=total, size=SIZE)
    rows: list[Row] = [
        (Button(hooks.line(visit, each), "webhook_delivery", (each.id,)),) for each in items
    ]
    rows += page.pager(lambda label, to: Button(label, "webhook_log", (found.id, to, which)))
    if tally.dead:
        turned = "dead" if which == "all" else "all"
        rows += [
            (Button(t.plain(f"webhook-log-{turned}"), "webhook_log", (found.id, 0, turned)),),
            (Button(t.plain("webhook-again-all", count=tally.dead), *_again(found.id)),),
        ]
    text = t("webhook-log-text", address=hooks.short(found), count=total, which=which)
    return View(text=text, rows=tuple(rows), back=Button("", "webhook_card", (found.id,)))


@act()
async def again(visit: Visit) -> Go:
    """Send everything that was given up once more."""
    found = await endpoints.find(visit.shop, visit.number(0))
    count = await journal.all_again(found, visit.person, visit.now)
    toast = visit.t("webhook-again-done", count=count)
    return Go("webhook_log", (found.id,), toast=toast, wake=("send_webhooks",))


def _again(endpoint_id: int) -> tuple[str, tuple[int], str]:
    return "webhook_log", (endpoint_id,), "again"
