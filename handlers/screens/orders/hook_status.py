"""What one status of the site means here. Arguments: connection, place in the table."""

from domain.connectors import connecting
from domain.connectors.hooks import statuses
from domain.core.errors import NotFoundError
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View, in_rows
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="order_hooks")
async def draw(visit: Visit) -> View:
    t, connector = visit.t, await connecting.find(visit.shop.id, visit.number(0))
    words, place = statuses.table(connector), visit.number(1)
    if not 0 <= place < len(words):
        raise NotFoundError(thing="button")
    keys = [
        Button(
            t.plain("hook-status-ours", ours=ours),
            "hook_status",
            (connector.id, place, ours),
            "put",
        )
        for ours in statuses.OURS
    ]
    word = words[place]
    return View(
        text=t("hook-status", word=word.word, ours=word.ours or "none"),
        rows=in_rows(keys),
        back=Button("", "hook_statuses", (connector.id,)),
    )


@act()
async def put(visit: Visit) -> Go:
    """Arguments: connection, place, our status."""
    connector = await connecting.find(visit.shop.id, visit.number(0))
    place, ours = visit.number(1), visit.word(2)
    await statuses.place(connector, place, ours, visit.person, visit.now)
    return Go("hook_statuses", (connector.id,), toast=visit.t("hook-status-put"))
