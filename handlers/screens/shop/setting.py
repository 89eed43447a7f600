"""One setting of the shop: the question of the set-up, asked again."""

from domain.audience import shops
from domain.core.errors import NotFoundError
from handlers.kit import questions
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="shop.edit", back="settings_change")
async def draw(visit: Visit) -> View:
    question = _question(visit)
    return View(
        text=questions.text_of(visit, question), rows=questions.options(visit, question, "setting")
    )


@act()
async def answer(visit: Visit) -> Go:
    """An answer was tapped."""
    return await _answered(visit, visit.word(1))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _answered(visit, said.text)


async def _answered(visit: Visit, value: str) -> Go:
    await shops.answer(visit.shop, _question(visit), value, visit.person, visit.now)
    return Go("settings", toast=visit.t("settings-saved"))


def _question(visit: Visit) -> str:
    question = visit.word(0)
    if question not in shops.QUESTIONS:
        raise NotFoundError(thing="button")
    return question
