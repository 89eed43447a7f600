"""The question before a further shop is opened."""

from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="shops")
async def draw(visit: Visit) -> View:
    yes = Button(visit.t.plain("shops-open-yes"), "shops", (), "open_shop")
    return View(text=visit.t("shops-open-question"), rows=((yes,),))
