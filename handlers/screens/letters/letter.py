"""A customer's letter as staff see it: what they write here is the answer."""

from domain.audience import letters
from domain.models import Letter
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, Note, View
from handlers.kit.visit import Typed, Visit

SHOWN = 400
# A note leaves its reader where they stand: only an opened letter takes what they write next.
OPENED = "answer"


@screen(right="letters", back="letters")
async def draw(visit: Visit) -> View:
    letter = await letters.find(visit.shop, visit.number(0))
    thread = await letters.thread(letter)
    lines = "\n\n".join(_line(visit, each) for each in thread)
    who = letter.customer.name or visit.t.plain("customer-unnamed")
    is_opened = visit.word(1) == OPENED
    how = visit.t("letter-write" if is_opened else "letter-how")
    reply = Button(visit.t.plain("letter-reply"), "letter", (letter.id, OPENED))
    return View(
        text=visit.t("letter", who=who) + f"\n\n{lines}\n\n{how}",
        rows=() if is_opened else ((reply,),),
    )


@typed()
async def answer(visit: Visit, said: Typed) -> Go:
    answered = await letters.answer(visit.shop, visit.number(0), visit.person, said.text, visit.now)
    reader = answered.customer.telegram_id
    notes = (
        (Note(telegram_id=reader, screen="letter_answer", args=(answered.id,)),) if reader else ()
    )
    return Go("letters", toast=visit.t("letter-answered"), notes=notes)


def _line(visit: Visit, letter: Letter) -> str:
    text = letter.text if len(letter.text) <= SHOWN else f"{letter.text[:SHOWN]}…"
    side = "letter-line-shop" if letter.staff_id else "letter-line-customer"
    return visit.t(side, text=text, moment=visit.t.moment(letter.written_at, visit.shop.zone))
