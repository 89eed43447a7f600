"""What the bot can do, in a few lines."""

from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(command="help")
async def draw(visit: Visit) -> View:
    return View(text=visit.t("help-customer" if visit.role is None else "help-staff"))
