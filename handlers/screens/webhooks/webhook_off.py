"""Told to the owners: an endpoint has not answered for days and was switched off."""

from domain.webhooks import endpoints, journal
from handlers.kit import hooks
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.find(visit.shop, visit.number(0))
    last = await journal.last(found)
    text = t(
        "webhook-off",
        address=hooks.short(found),
        why=hooks.reason(t, last) if last else "",
        shop=visit.shop.name or t.plain("shop-unnamed"),
    )
    return View(
        text=text, rows=((Button(t.plain("webhook-off-open"), "webhook_card", (found.id,)),),)
    )
