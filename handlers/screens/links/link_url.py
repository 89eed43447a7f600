"""The page a link opens, written."""

from domain.links import drafting
from handlers.kit.screen import screen, typed
from handlers.kit.view import Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="links.edit", back="link_new")
async def draw(visit: Visit) -> View:
    return View(text=visit.t("link-url"))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    sketch = await drafting.load(visit.person, visit.shop)
    await drafting.save(visit.person, visit.shop, sketch.leading(said.text), visit.now)
    return Go("link_new")
