"""The shop is set up: what to do next."""

from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="work")
async def draw(visit: Visit) -> View:
    t = visit.t
    return View(
        text=t("setup-done", shop=visit.shop.name),
        rows=(
            (Button(t.plain("setup-import"), "imports"),),
            (Button(t.plain("setup-invite"), "staff_invite"),),
        ),
    )
