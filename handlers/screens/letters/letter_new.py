"""A customer writes to the shop."""

from domain.audience import consents, letters, refusing
from domain.messaging import fallback
from handlers.kit.screen import screen, typed
from handlers.kit.view import Go, Note, View
from handlers.kit.visit import Typed, Visit


@screen()
async def draw(visit: Visit) -> View:
    return View(text=visit.t("letter-new"))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    if refusing.is_no(said.text):
        await consents.refuse(visit.customer, visit.now, source="word")
        await fallback.answered(visit.customer, "telegram", visit.now)
        return Go("my_messages", toast=visit.t("my-messages-refused"))
    letter, readers = await letters.write(visit.customer, said.text, visit.now)
    await fallback.answered(visit.customer, "telegram", visit.now)
    notes = tuple(Note(telegram_id=each, screen="letter", args=(letter.id,)) for each in readers)
    return Go("letter_sent", notes=notes)
