"""One field of a form. Arguments: the field, and a page, a month or what was pressed."""

import re

from domain.core.errors import BadValueError
from domain.core.params import Choice, Choices, Day, Flag, Number, Param, Pick
from handlers.kit import calendar, choosing, keypad, picker, reading_typed, wording
from handlers.kit import form as forms
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

LONGEST_TYPED = 12
MONTH = re.compile(r"\d{4}-\d{2}")


@screen(right="work", back="form")
async def draw(visit: Visit) -> View:
    form, name, param = await _asked(visit)
    label = wording.label(visit, form, name)
    value = await wording.value(visit, form, name, param)
    head = visit.t("form-field", title=wording.title(visit, form), field=label, value=value)
    hint = await _hint(visit, form, name, param)
    return View(
        text=f"{head}\n\n{hint}",
        rows=await _rows(visit, form, name, param),
        back=Button("", "form"),
    )


@act()
async def choose(visit: Visit) -> Go:
    """One of the options."""
    form, name, _ = await _asked(visit)
    return await forms.answer(visit, form, name, visit.word(1))


@act()
async def switch(visit: Visit) -> Go:
    """One of several options, on or off."""
    form, name, _ = await _asked(visit)
    chosen = list(form.values.get(name) or ())
    option = visit.word(1)
    chosen.remove(option) if option in chosen else chosen.append(option)
    await forms.save(visit, form.put(name, chosen))
    return Go(forms.FIELD, (name,))


@act()
async def flag(visit: Visit) -> Go:
    """Yes or no."""
    form, name, _ = await _asked(visit)
    return await forms.answer(visit, form, name, visit.number(1) == 1)


@act()
async def unset(visit: Visit) -> Go:
    """Leave the field out."""
    form, name, _ = await _asked(visit)
    return await forms.answer(visit, form, name, None)


@act()
async def ready(visit: Visit) -> Go:
    """A ready amount."""
    form, name, _ = await _asked(visit)
    return await forms.answer(visit, form, name, visit.number(1))


@act()
async def digit(visit: Visit) -> Go:
    """A key of the pad."""
    form, name, _ = await _asked(visit)
    whole = f"{form.state.get('typed', '')}{visit.number(1)}".lstrip("0") or "0"
    await forms.save(visit, form.noting(typed=whole[:LONGEST_TYPED]))
    return Go(forms.FIELD, (name,))


@act()
async def erase(visit: Visit) -> Go:
    """The last digit away."""
    form, name, _ = await _asked(visit)
    await forms.save(visit, form.noting(typed=str(form.state.get("typed", ""))[:-1]))
    return Go(forms.FIELD, (name,))


@act()
async def accept(visit: Visit) -> Go:
    """The number on the pad; nothing on it leaves the field as it was."""
    form, name, param = await _asked(visit)
    said = str(form.state.get("typed", ""))
    if not said or not isinstance(param, Number):
        return Go("form")
    return await forms.answer(visit, form, name, keypad.read(visit, param, said))


@act()
async def day(visit: Visit) -> Go:
    """A day of the calendar."""
    form, name, _ = await _asked(visit)
    return await forms.answer(visit, form, name, visit.word(1))


@act()
async def pick(visit: Visit) -> Go:
    """A thing of the list, on or off; the page stays."""
    form, name, param = await _asked(visit)
    if isinstance(param, Pick):
        place = (visit.number(1), visit.word(2))
        await forms.save(visit, await picker.switched(visit, form, name, param, place))
    return Go(forms.FIELD, (name, visit.word(1)))


@act()
async def all(visit: Visit) -> Go:  # noqa: A001 - the name of the button
    """Forget the searched word."""
    form, name, _ = await _asked(visit)
    await forms.save(visit, form.noting(wish=""))
    return Go(forms.FIELD, (name,))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """A value in words, or a word to search for."""
    form, name, param = await _asked(visit)
    match param:
        case Number():
            return await forms.answer(visit, form, name, keypad.read(visit, param, said.text))
        case Day():
            today = visit.now.astimezone(visit.shop.zone).date()
            written = reading_typed.day(said.text, today)
            return await forms.answer(visit, form, name, written.isoformat())
        case Pick():
            await forms.save(visit, form.noting(wish=said.text[:100]))
            return Go(forms.FIELD, (name,))
        case Choice() | Choices() | Flag():
            raise BadValueError(reason="not-an-option")
        case _:
            return await forms.answer(visit, form, name, said.text.strip())


async def _asked(visit: Visit) -> tuple[forms.Form, str, Param]:
    form = await forms.load(visit)
    name = visit.word(0)
    return form, name, form.field(name)


async def _hint(visit: Visit, form: forms.Form, name: str, param: Param) -> str:
    match param:
        case Number():
            return keypad.hint(visit, form, param)
        case Pick():
            return await picker.hint(visit, form, name, param)
        case Day():
            return visit.t("form-day", example=visit.t.plain("form-day-example"))
        case Choice() | Flag():
            return visit.t("form-choose")
        case Choices():
            return visit.t("form-choose-some")
        case _:
            return visit.t("form-write", most=param.maximum)


async def _rows(  # noqa: PLR0911 - one for each type
    visit: Visit, form: forms.Form, name: str, param: Param
) -> tuple[Row, ...]:
    match param:
        case Number():
            return keypad.rows(visit, name, param)
        case Pick():
            return await picker.rows(visit, form, name, param, _page(visit))
        case Day():
            return calendar.rows(visit, name, _month(visit.word(1)))
        case Choice():
            return choosing.one(visit, form, name, param, _page(visit))
        case Choices():
            return choosing.some(visit, form, name, param)
        case Flag():
            return choosing.yes_or_no(visit, name)
        case _:
            return ()


def _page(visit: Visit) -> int:
    """The page, if that is what the second argument is: after a refused press it is a value."""
    word = visit.word(1)
    return int(word) if word.isdecimal() else 0


def _month(word: str) -> str:
    """`2026-03` of `2026-03` or of a day pressed in it."""
    found = MONTH.match(word)
    return found[0] if found else ""
