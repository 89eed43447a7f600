"""The last question about a new key: its name, so that it is known what to revoke one day."""

from domain.access import drafting, keys
from domain.core.errors import NotFoundError
from handlers.kit import scopes
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Note, View
from handlers.kit.visit import Typed, Visit

NAMES = ("site", "accounting", "stock")


@screen(right="shop.edit", back="api_key_new")
async def draw(visit: Visit) -> View:
    t, sketch = visit.t, await drafting.load(visit.person, visit.shop)
    may = scopes.told(t, sketch.levels) or t.plain("scope-level-none")
    names = tuple(
        Button(t.plain(f"api-key-name-{each}"), "api_key_name", (each,), "name") for each in NAMES
    )
    term = Button(t.plain("api-key-term", days=sketch.days), "api_key_name", (), "prolong")
    return View(text=t("api-key-name", may=may), rows=(names, (term,)))


@act()
async def prolong(visit: Visit) -> Go:
    """The next term."""
    sketch = await drafting.load(visit.person, visit.shop)
    await drafting.save(visit.person, visit.shop, sketch.longer(), visit.now)
    return Go("api_key_name")


@act()
async def name(visit: Visit) -> Go:
    """One of the usual names."""
    word = visit.word(0)
    if word not in NAMES:
        raise NotFoundError(thing="button")
    return await _made(visit, visit.t.plain(f"api-key-name-{word}"))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _made(visit, said.text)


async def _made(visit: Visit, called: str) -> Go:
    """A second tap finds an empty draft and is told that nothing was chosen."""
    sketch = await drafting.load(visit.person, visit.shop)
    made = await keys.make(
        visit.shop,
        called,
        sketch.levels,
        visit.person,
        visit.now,
        vault=visit.world.vault,
        days=sketch.days,
    )
    await drafting.drop(visit.person, visit.shop)
    note = Note(telegram_id=visit.person.telegram_id, screen="api_key_shown", args=(made.id,))
    return Go("api_key_card", (made.id,), toast=visit.t("api-key-made"), notes=(note,))
