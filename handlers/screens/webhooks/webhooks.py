"""The endpoints of the shop's backend. A new one is added by writing its address."""

from domain.webhooks import endpoints
from handlers.kit import hooks
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="shop.edit", back="connections", listed=("connections", 30))
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.listed(visit.shop)
    rows = tuple(
        (
            Button(
                t.plain("webhooks-line", state=hooks.state(each), address=hooks.short(each)),
                "webhook_card",
                (each.id,),
            ),
        )
        for each in found
    )
    is_full = "yes" if len(found) >= endpoints.MOST else "no"
    return View(text=t("webhooks", count=len(found), is_full=is_full), rows=rows)


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    made = await endpoints.add(
        visit.shop, said.text, visit.person, visit.now, vault=visit.world.vault
    )
    return Go("webhook_card", (made.id,), wake=("send_webhooks",))
