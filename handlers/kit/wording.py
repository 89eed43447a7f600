"""The names of a form's fields and what their values look like."""

from datetime import date
from typing import Any

from domain.audience import picking
from domain.core.params import Choice, Choices, Day, Flag, Number, Param, Pick, Text
from handlers.kit.form import Form
from handlers.kit.visit import Visit

FEW = 3
HIDDEN = "••••••"


def label(visit: Visit, form: Form, name: str) -> str:
    """The name of a field: the kind's own, or the usual one."""
    own = f"{form.family}-{form.key}-{name}"
    return visit.t.plain(own if visit.t.has(own) else f"param-{name}")


def title(visit: Visit, form: Form) -> str:
    """The name of what is filled in."""
    return visit.t.plain(f"{form.family}-{form.key}")


def option(visit: Visit, name: str) -> str:
    """The name of a choice."""
    return visit.t.plain(f"option-{name}")


def unset(visit: Visit, name: str) -> str:
    """What it means to leave the field out."""
    own = f"param-{name}.unset"
    return visit.t.plain(own if visit.t.has(own) else "form-unset")


def amount(visit: Visit, param: Number, value: int) -> str:
    """A number with its unit."""
    if param.unit == "money":
        return visit.t.money(value, visit.shop.currency)
    if param.unit == "count":
        return visit.t.number(value)
    return visit.t.plain(f"form-{param.unit}", count=value)


async def value(  # noqa: PLR0911 - one for each type
    visit: Visit, form: Form, name: str, param: Param
) -> str:
    """The value of a field, short enough for a button."""
    held: Any = form.values.get(name)
    match param:
        case Number():
            return unset(visit, name) if held is None else amount(visit, param, held)
        case Choice():
            return option(visit, held)
        case Choices():
            return _listed(visit, [option(visit, each) for each in held])
        case Flag():
            return visit.t.plain("button-yes" if held else "button-no")
        case Day():
            return visit.t.date(date.fromisoformat(held)) if held else visit.t.plain("form-unset")
        case Pick(what=what):
            names = await picking.labels(what, visit.shop, held)
            return _listed(visit, [names[each] for each in held])
        case Text(is_secret=True):
            return HIDDEN if held else visit.t.plain("form-unset")
        case _:
            return held or visit.t.plain("form-unset")


def _listed(visit: Visit, names: list[str]) -> str:
    if not names:
        return visit.t.plain("form-unset")
    if len(names) > FEW:
        return visit.t.plain("form-more", names=", ".join(names[:FEW]), more=len(names) - FEW)
    return ", ".join(names)
