"""The first words to somebody who became staff."""

from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="work")
async def draw(visit: Visit) -> View:
    t = visit.t
    if visit.can("shop.edit") and visit.shop.ready_at is None:
        return View(text=t("joined-owner"), rows=((Button(t.plain("setup-begin"), "setup"),),))
    name = visit.shop.name or t.plain("shop-unnamed")
    return View(text=t("joined", shop=name, role=t.plain(f"role-{visit.role}")))
