"""One rule: what it means in a line, what is in force, ready answers, or one's own."""

from typing import Final

from domain.messaging.pressure import setting
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.rules import Rules
from handlers.kit import pressing
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View, in_rows
from handlers.kit.visit import Typed, Visit

# A dash stands for "none"; hours are written without a colon, which parts a button's arguments.
READY: Final = {
    "day": ("1", "2", "3", "-"),
    "week": ("3", "5", "7", "-"),
    "gap": ("-", "30", "60", "180", "720", "1440"),
    "quiet": ("21-9", "22-9", "22-10", "23-8", "-"),
    "control": ("-", "1", "2", "5"),
}
READY_PART: Final = ("1", "1/2", "1/3", "2/5", "-")


@screen(right="shop.edit", back="pressure")
async def draw(visit: Visit) -> View:
    t, name = visit.t, setting.checked(visit.word(0))
    rules = await rules_of(visit.shop.id)
    is_part = name in setting.PARTS
    keys = [
        Button(_label(visit, name, value), "pressure_rule", (name, value), "choose")
        for value in (READY_PART if is_part else READY[name])
    ]
    title = t.plain(f"pressure-{name}" if is_part else f"pressure-name-{name}")
    text = t(
        "pressure-rule",
        name=title,
        about=t.plain("pressure-hint-part" if is_part else f"pressure-hint-{name}"),
        value=pressing.rule(visit, name, rules),
    )
    rows = in_rows(keys, 3)
    back = Button("", "pressure_parts" if is_part else "pressure")
    return View(text=text, rows=rows, back=back)


@act()
async def choose(visit: Visit) -> Go:
    """A ready answer."""
    return await _put(visit, visit.word(1))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _put(visit, said.text)


async def _put(visit: Visit, value: str) -> Go:
    name = setting.checked(visit.word(0))
    await setting.put(visit.shop, name, value, visit.person, visit.now)
    to = "pressure_parts" if name in setting.PARTS else "pressure"
    return Go(to, toast=visit.t("settings-saved"))


def _label(visit: Visit, name: str, value: str) -> str:
    """The answer as the list of rules would show it."""
    rules = setting.changed(Rules(), name, value)
    return pressing.rule(visit, name, rules)
