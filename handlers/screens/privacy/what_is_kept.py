"""What a shop keeps about people, for how long, and what it does not keep; for everybody."""

from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(command="privacy")
async def draw(visit: Visit) -> View:
    asks = "yes" if visit.shop.asks_tracking else "no"
    return View(text=visit.t("what-is-kept", shop=visit.shop.name, asks=asks))
