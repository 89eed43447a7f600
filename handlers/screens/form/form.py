"""A form as a whole: what it says so far, a button for each field, done and cancel. By pages."""

import html

from domain.audience import drafts
from domain.core.errors import BadValueError
from handlers.kit import form as forms
from handlers.kit import wording
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Reply, View
from handlers.kit.visit import Visit


@screen(right="work")
async def draw(visit: Visit) -> View:
    form = await forms.load(visit)
    every = list(form.fields().items())
    number, skipped = offset(_page(visit), len(every))
    page = Page(items=every[skipped : skipped + PAGE], number=number, total=len(every))
    fields = [
        (name, wording.label(visit, form, name), await wording.value(visit, form, name, param))
        for name, param in page.items
    ]
    rows = tuple(
        (Button(f"{label}: {value}"[:64], "form", (name,), "open"),)
        for name, label, value in fields
    )
    ends = (
        Button(visit.t.plain("button-done"), "form", (), "done"),
        Button(visit.t.plain("button-cancel"), "form", (), "cancel"),
    )
    text = visit.t("form-title", title=wording.title(visit, form))
    return View(
        text=f"{text}\n{await _summary(visit, form)}",
        rows=(*rows, *page.pager(lambda label, to: Button(label, "form", (to,))), ends),
        back=Button("", form.asker.screen, form.asker.args),
    )


@act()
async def open(visit: Visit) -> Go:  # noqa: A001 - the name of the button
    """Ask for one field."""
    return await forms.open_field(visit, await forms.load(visit), visit.word(0))


@act()
async def done(visit: Visit) -> Reply:
    """Hand the values over."""
    return await forms.finish(visit)


@act()
async def cancel(visit: Visit) -> Go:
    """Forget the form."""
    form = await forms.load(visit)
    await drafts.drop(visit.person.telegram_id, forms.DRAFT)
    return Go(form.asker.screen, form.asker.args, toast=visit.t.plain("cancelled"))


def _page(visit: Visit) -> int:
    """The page, if that is what the argument is: after a refused press it is a field."""
    word = visit.word(0)
    return int(word) if word.isdecimal() else 0


async def _summary(visit: Visit, form: forms.Form) -> str:
    summary = forms.FAMILIES[form.family].summary
    hint = f"{form.family}-{form.key}.hint"
    said = [visit.t(hint)] if visit.t.has(hint) else []
    try:
        if summary is not None:
            said.append(await summary(visit, form.thing()))
    except BadValueError:
        said.append(html.escape(visit.t.plain("form-missing")))
    return "\n\n".join(said)
