"""The language the bot speaks with this person."""

from domain.audience import people
from domain.core.errors import NotFoundError
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

# Each language calls itself by its own name, whatever is spoken now.
NAMES = {"ru": "Русский", "en": "English"}


@screen(command="language")
async def draw(visit: Visit) -> View:
    keys = tuple(
        Button(
            f"{'✓ ' if code == visit.person.language else ''}{name}", "language", (code,), "speak"
        )
        for code, name in NAMES.items()
    )
    return View(text=visit.t("language"), rows=(keys,))


@act()
async def speak(visit: Visit) -> Go:
    """Answer in the language of the button from now on."""
    code = visit.word(0)
    if code not in NAMES:
        raise NotFoundError(thing="button")
    await people.speak(visit.person, code)
    return Go("menu")
