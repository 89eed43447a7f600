"""Which of the shop's settings to change."""

from domain.audience import shops
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="settings")
async def draw(visit: Visit) -> View:
    t = visit.t
    rows = tuple(
        (Button(t.plain(f"settings-name-{each}"), "setting", (each,)),) for each in shops.QUESTIONS
    )
    return View(text=t("settings-change-which"), rows=rows)
