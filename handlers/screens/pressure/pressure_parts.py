"""Caps of single channels and topics, beside those of all together. Argument: a page."""

from domain.messaging.pressure import setting
from domain.messaging.pressure.keeping import rules_of
from handlers.kit import pressing
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="pressure")
async def draw(visit: Visit) -> View:
    t, rules = visit.t, await rules_of(visit.shop.id)
    rows = tuple(
        (
            Button(
                f"{t.plain(f'pressure-{name}')}: {pressing.rule(visit, name, rules)}",
                "pressure_rule",
                (name,),
            ),
        )
        for name in setting.PARTS
    )
    return View(text=t("pressure-parts"), rows=rows)
