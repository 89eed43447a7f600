"""The question before an endpoint gets a new secret."""

from domain.webhooks import endpoints
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.find(visit.shop, visit.number(0))
    args = (found.id, endpoints.mark(found))
    yes = Button(t.plain("webhook-rotate-yes"), "webhook_rotate", args, "rotate")
    hours = int(endpoints.BOTH_FOR.total_seconds() // 3600)
    return View(
        text=t("webhook-rotate-question", hours=hours),
        rows=((yes,),),
        back=Button("", "webhook_secret", (found.id,)),
    )


@act()
async def rotate(visit: Visit) -> Go:
    """Once: a second tap finds another secret than it was drawn for."""
    await endpoints.rotate(
        visit.shop,
        visit.number(0),
        visit.word(1),
        visit.person,
        visit.now,
        vault=visit.world.vault,
    )
    return Go("webhook_secret", (visit.number(0),), toast=visit.t("webhook-rotated"))
