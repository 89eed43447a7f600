"""What a new key may do: one of the ready sets, or area by area."""

from domain.access import drafting
from domain.access.scopes import READY
from domain.core.errors import NotFoundError
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="api_keys")
async def draw(visit: Visit) -> View:
    t = visit.t
    rows = [
        (Button(t.plain(f"scopes-{name}"), "api_key_new", (name,), "choose"),) for name in READY
    ]
    own = (Button(t.plain("api-key-own"), "api_key_scopes"),)
    return View(text=t("api-key-new"), rows=(*rows, own))


@act()
async def choose(visit: Visit) -> Go:
    """Take a ready set."""
    levels = READY.get(visit.word(0))
    if levels is None:
        raise NotFoundError(thing="button")
    sketch = drafting.Sketch(levels=dict(levels))
    await drafting.save(visit.person, visit.shop, sketch, visit.now)
    return Go("api_key_name")
