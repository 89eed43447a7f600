"""Fields that are chosen: one of the options, some of them, yes or no."""

from domain.core.params import Choice, Choices
from handlers.kit import wording
from handlers.kit.form import FIELD, Form
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit


def one(visit: Visit, form: Form, name: str, param: Choice, page: int) -> tuple[Row, ...]:
    """A row for each option, the chosen one marked; a press takes it."""
    number, first = offset(page, len(param.options))
    shown = param.options[first : first + PAGE]
    chosen = form.values.get(name)
    keys = tuple(
        (Button(_marked(visit, each, is_on=each == chosen), FIELD, (name, each), "choose"),)
        for each in shown
    )
    return keys + Page(items=shown, number=number, total=len(param.options)).pager(
        lambda label, to: Button(label, FIELD, (name, to))
    )


def some(visit: Visit, form: Form, name: str, param: Choices) -> tuple[Row, ...]:
    """A row for each option; presses switch them on and off."""
    chosen = form.values.get(name) or ()
    keys = tuple(
        (Button(_marked(visit, each, is_on=each in chosen), FIELD, (name, each), "switch"),)
        for each in param.options
    )
    return (*keys, (Button(visit.t.plain("button-done"), "form"),))


def yes_or_no(visit: Visit, name: str) -> tuple[Row, ...]:
    """Two keys."""
    return (
        (
            Button(visit.t.plain("button-yes"), FIELD, (name, 1), "flag"),
            Button(visit.t.plain("button-no"), FIELD, (name, 0), "flag"),
        ),
    )


def _marked(visit: Visit, name: str, *, is_on: bool) -> str:
    return ("✓ " if is_on else "") + wording.option(visit, name)
