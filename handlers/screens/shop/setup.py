"""The set-up of a shop: five questions, one at a time; left and resumed at any of them."""

from domain.audience import drafts, shops
from handlers.kit import questions
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="shop.edit")
async def draw(visit: Visit) -> View:
    step = await _step(visit)
    question = shops.QUESTIONS[step]
    title = visit.t("setup-title", step=step + 1, count=len(shops.QUESTIONS))
    rows = questions.options(visit, question, "setup")
    if step:
        rows += ((Button(visit.t.plain("setup-previous"), "setup", (), "previous"),),)
    return View(text=f"{title}\n\n{questions.text_of(visit, question)}", rows=rows)


@act()
async def answer(visit: Visit) -> Go:
    """An answer was tapped; one for an earlier question is a second tap and changes nothing."""
    step = await _step(visit)
    if visit.word(0) != shops.QUESTIONS[step]:
        return Go("setup")
    return await _answered(visit, step, visit.word(1))


@act()
async def previous(visit: Visit) -> Go:
    """Back to the question before."""
    step = await _step(visit)
    await _keep(visit, max(0, step - 1))
    return Go("setup")


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    return await _answered(visit, await _step(visit), said.text)


async def _answered(visit: Visit, step: int, value: str) -> Go:
    await shops.answer(visit.shop, shops.QUESTIONS[step], value, visit.person, visit.now)
    if step + 1 < len(shops.QUESTIONS):
        await _keep(visit, step + 1)
        return Go("setup")
    await shops.finish(visit.shop, visit.now)
    await drafts.drop(visit.person.telegram_id, _name(visit))
    return Go("setup_done")


async def _step(visit: Visit) -> int:
    content = await drafts.load(visit.person.telegram_id, _name(visit))
    return min(int(content.get("step", 0)), len(shops.QUESTIONS) - 1)


async def _keep(visit: Visit, step: int) -> None:
    await drafts.save(visit.person.telegram_id, _name(visit), {"step": step}, visit.now)


def _name(visit: Visit) -> str:
    return f"setup:{visit.shop.id}"
