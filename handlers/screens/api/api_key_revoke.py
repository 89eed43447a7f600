"""The question before a key is revoked."""

from domain.access import keys
from handlers.kit import scopes
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="api_keys")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await keys.find(visit.shop, visit.number(0))
    yes = Button(t.plain("api-key-revoke-yes"), "api_key_revoke", (found.id,), "revoke")
    used = scopes.used(visit, found.last_used_at)
    return View(
        text=t("api-key-revoke-question", name=found.name, used=used),
        rows=((yes,),),
        back=Button("", "api_key_card", (found.id,)),
    )


@act()
async def revoke(visit: Visit) -> Go:
    """Let nobody in by it."""
    found = await keys.revoke(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("api_keys", toast=visit.t("api-key-revoked", name=found.name))
