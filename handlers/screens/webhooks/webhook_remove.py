"""The question before an endpoint is removed."""

from domain.webhooks import endpoints, journal
from handlers.kit import hooks
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.find(visit.shop, visit.number(0))
    tally = await journal.tally(found)
    yes = Button(t.plain("webhook-remove-yes"), "webhook_remove", (found.id,), "remove")
    text = t("webhook-remove-question", address=hooks.short(found), count=tally.waiting)
    return View(text=text, rows=((yes,),), back=Button("", "webhook_card", (found.id,)))


@act()
async def remove(visit: Visit) -> Go:
    """Forget it and what waits for it."""
    await endpoints.remove(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("webhooks", toast=visit.t("webhook-removed"))
