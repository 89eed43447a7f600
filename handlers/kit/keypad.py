"""A field that is a number: a keypad, ready amounts, or a typed number. Limits are said."""

from domain.core.errors import BadValueError
from domain.core.params import Number
from handlers.kit import reading_typed, wording
from handlers.kit.form import FIELD, Form
from handlers.kit.view import Button, Row, in_rows
from handlers.kit.visit import Visit

KEYS = ("123", "456", "789", "⌫0✓")
READY = {
    "days": (7, 30, 90, 180, 365),
    "hours": (1, 24, 48),
    "count": (1, 2, 3, 5, 10),
    "percent": (1, 5, 10, 20, 50),
    "money": (100_000, 300_000, 500_000, 1_000_000),
}


def hint(visit: Visit, form: Form, param: Number) -> str:
    """What is typed so far, and the limits."""
    typed = str(form.state.get("typed", ""))
    return visit.t(
        "form-number",
        typed=typed or "…",
        least=_limit(visit, param, param.minimum),
        most=_limit(visit, param, param.maximum),
    )


def _limit(visit: Visit, param: Number, limit: int) -> str:
    """Money with its currency, anything else bare: "from 1 to 3,650"."""
    return wording.amount(visit, param, limit) if param.unit == "money" else visit.t.number(limit)


def rows(visit: Visit, name: str, param: Number) -> tuple[Row, ...]:
    """Ready amounts, digits, and a way to leave it out."""
    ready = tuple(
        Button(wording.amount(visit, param, amount), FIELD, (name, amount), "ready")
        for amount in READY[param.unit]
        if param.minimum <= amount <= param.maximum
    )
    pad = tuple(tuple(_key(name, key) for key in row) for row in KEYS)
    left_out: tuple[Row, ...] = ()
    if param.is_optional:
        left_out = ((Button(wording.unset(visit, name), FIELD, (name,), "unset"),),)
    return (*left_out, *in_rows(ready, 3), *pad)


def _key(name: str, key: str) -> Button:
    act = {"⌫": "erase", "✓": "accept"}.get(key, "digit")
    return Button(key, FIELD, (name, key) if act == "digit" else (name,), act)


def read(visit: Visit, param: Number, text: str) -> int:
    """A typed number. Raises BadValueError; money's limits are said as money."""
    if param.unit != "money":
        return reading_typed.whole_number(text)
    amount = reading_typed.money(text, visit.shop.currency)
    for limit, reason, is_out in (
        (param.minimum, "too-small", amount < param.minimum),
        (param.maximum, "too-large", amount > param.maximum),
    ):
        if is_out:
            raise BadValueError(reason=reason, limit=wording.amount(visit, param, limit))
    return amount
