"""What is joined to the bot: every screen that says so of itself, in its place."""

from handlers.kit.listing import listed_rows
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

# With the guide there are eight buttons.
SIZE = 7


@screen(right="shop.edit", back="settings")
async def draw(visit: Visit) -> View:
    t = visit.t
    guide = (Button(t.plain("connections-guide"), "connect_guide"),)
    shown = listed_rows(visit, "connections", number=visit.number(0, 0), size=SIZE)
    return View(text=t("connections"), rows=(guide, *shown))
