"""What is joined to the bot: every screen that says so of itself, in its place."""

from handlers.kit.screen import screen, screens
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="settings")
async def draw(visit: Visit) -> View:
    t = visit.t
    shown = sorted(
        (each for each in screens.values() if each.connection and visit.can(each.right)),
        key=lambda each: each.connection,
    )
    keys = [Button(t.plain(f"screen-{each.key}"), each.key) for each in shown]
    rows: list[Row] = [(Button(t.plain("connections-guide"), "connect_guide"),)]
    rows += [tuple(keys[n : n + 2]) for n in range(0, len(keys), 2)]
    return View(text=t("connections"), rows=tuple(rows))
