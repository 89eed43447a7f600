"""The bot whose Mini App reports to this shop, where it is another one."""

from domain.core.errors import BadValueError
from domain.events import sites
from handlers.kit.screen import screen, typed
from handlers.kit.view import Go, View
from handlers.kit.visit import Typed, Visit

LONGEST = 15


@screen(right="shop.edit", back="sites")
async def draw(visit: Visit) -> View:
    return View(text=visit.t("sites-app-question"))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    text = said.text.strip()
    if not text.isdecimal() or len(text) > LONGEST:
        raise BadValueError(reason="not-a-number")
    await sites.set_app_bot(visit.shop, int(text), visit.person, visit.now)
    return Go("sites", toast=visit.t("sites-app-saved"))
