"""The customer's letter is with the shop."""

from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen()
async def draw(visit: Visit) -> View:
    more = Button(visit.t.plain("letter-more"), "letter_new")
    return View(text=visit.t("letter-sent"), rows=((more,),))
