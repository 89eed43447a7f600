"""What a new key may do, area by area: nothing, read, read and write."""

from domain.access import drafting
from domain.access.scopes import AREAS, Area
from domain.core.errors import NotFoundError
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="api_key_new")
async def draw(visit: Visit) -> View:
    t, sketch = visit.t, await drafting.load(visit.person, visit.shop)
    rows = [
        (
            Button(
                t.plain(
                    "scope-line",
                    area=t.plain(f"scope-{area}"),
                    level=t.plain(f"scope-level-{sketch.levels.get(area, 'none')}"),
                ),
                "api_key_scopes",
                (area,),
                "turn",
            ),
        )
        for area in AREAS
    ]
    onward = (Button(t.plain("api-key-onward"), "api_key_name"),)
    lines = "\n".join(
        t("scope-hint", area=t.plain(f"scope-{area}"), what=t(f"scope-{area}.hint"))
        for area in AREAS
    )
    return View(text=f"{t('api-key-scopes')}\n\n{lines}", rows=(*rows, onward))


@act()
async def turn(visit: Visit) -> Go:
    """The next level of an area."""
    sketch = await drafting.load(visit.person, visit.shop)
    other = sketch.turned(_area(visit.word(0)))
    await drafting.save(visit.person, visit.shop, other, visit.now)
    return Go("api_key_scopes")


def _area(word: str) -> Area:
    for area in AREAS:
        if area == word:
            return area
    raise NotFoundError(thing="button")
