"""What the site's statuses mean here. Argument: the connection."""

from domain.connectors import connecting
from domain.connectors.hooks import statuses
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="order_hooks")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    words = statuses.table(connector)
    keys = [
        Button(
            t.plain("hook-statuses-line", word=each.word, ours=each.ours or "none"),
            "hook_status",
            (connector.id, place),
        )
        for place, each in enumerate(words)
    ]
    rows: list[Row] = [*in_rows(keys)]
    if any(each.is_own for each in words):
        usual = Button(t.plain("hook-statuses-usual"), "hook_statuses", (connector.id,), "usual")
        rows.append((usual,))
    unplaced = sum(not each.ours for each in words)
    text = t("hook-statuses", name=t.plain(f"connector-{connector.kind}"), unplaced=unplaced)
    return View(text=text, rows=tuple(rows), back=Button("", "connector_card", (connector.id,)))


@act()
async def usual(visit: Visit) -> Go:
    """Back to the usual table."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    await statuses.usual(connector, visit.person, visit.now)
    return Go("hook_statuses", (connector.id,), toast=visit.t("hook-statuses-restored"))
