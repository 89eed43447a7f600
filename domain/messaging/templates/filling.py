"""What happens to a value on its way into a text: filters, escaping, marks, a missing one."""

import html
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final
from urllib.parse import quote

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from domain.messaging.markup import clipped
from domain.messaging.templates.pieces import CLOSE, OPEN, OURS
from domain.messaging.templates.shown import (
    Money,
    date_text,
    money_text,
    number_text,
    plural_form,
    upper_first,
)

LONGEST: Final = 400


class Missing:
    """The shop doesn't know: it is no, neither more nor less than anything, and adds nothing."""

    def _no(self, other: object) -> bool:
        return False

    __eq__ = __ne__ = __lt__ = __gt__ = __le__ = __ge__ = _no

    def __hash__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def _itself(self, *other: object) -> "Missing":
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __neg__ = _itself


MISSING: Final = Missing()
IS_MISSING: Final = Markup("\ue000")
NOTHING: Final = Markup("")


class Held(dict[str, object]):
    """One thing of a list a loop goes over."""


class LinkPart(Markup):
    """Escaped for an address."""

    __slots__ = ()


def shown(value: object, language: str) -> str:
    """The value as plain text, clean of our own marks."""
    if isinstance(value, Money):
        return money_text(value, language)
    if isinstance(value, date):
        return date_text(value, language)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_text(value, language)
    return OURS.sub("", clipped(str(value), LONGEST))


@pass_context
def filled_in(context: Context, value: object) -> Markup:
    """The value as it stands in Telegram's HTML."""
    if isinstance(value, LinkPart):
        return value
    if isinstance(value, Missing | Undefined | bool) or value == "":
        return NOTHING if isinstance(value, bool | Undefined) else IS_MISSING
    text = value if isinstance(value, Markup) else _escaped(shown(value, context["_language"]))
    return Markup(f"{OPEN}{text}{CLOSE}" if context["_marks"] else text)  # noqa: S704 - escaped


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _default(_context: Context, value: object, words: object) -> object:
    return words if isinstance(value, Missing) or value == "" else value


def _money(context: Context, value: object) -> object:
    if isinstance(value, Missing | Money):
        return value
    number = value if isinstance(value, int | float) else 0
    currency = context["_currency"]
    return Money(0, currency) + number


def _date(context: Context, value: object, style: str = "") -> object:
    return date_text(value, context["_language"], style) if isinstance(value, date) else value


def _plural(context: Context, value: object, *forms: str) -> object:
    if isinstance(value, Missing):
        return value
    number = value if isinstance(value, int | float) else 0
    return plural_form(number, context["_language"], forms)


def _upper_first(context: Context, value: object) -> object:
    if isinstance(value, Missing):
        return value
    return upper_first(shown(value, context["_language"]))


def _in_link(context: Context, value: object) -> object:
    if isinstance(value, Missing | Markup):
        return LinkPart("")
    return LinkPart(quote(shown(value, context["_language"]), safe=""))


Filter = Callable[..., object]
# By name: which filter it is; Russian names are for those who write in Russian.
NAMES: Final[Mapping[str, str]] = {
    "money": "money",
    "деньги": "money",
    "date": "date",
    "дата": "date",
    "plural": "plural",
    "слово": "plural",
    "default": "default",
    "иначе": "default",
    "upper_first": "upper_first",
    "с_большой": "upper_first",
    "in_link": "in_link",
}
# The least and the most arguments, and the kinds a filter takes; none: any.
ARGUMENTS: Final[Mapping[str, tuple[int, int, frozenset[str]]]] = {
    "money": (0, 0, frozenset({"money", "number"})),
    "date": (0, 1, frozenset({"date"})),
    "plural": (2, 3, frozenset({"number"})),
    "default": (1, 1, frozenset({"text", "number", "money", "date", "either"})),
    "upper_first": (0, 0, frozenset({"text", "either"})),
    "in_link": (0, 0, frozenset({"text", "number", "money", "date", "either"})),
}
_MADE: Final[Mapping[str, Filter]] = {
    "money": _money,
    "date": _date,
    "plural": _plural,
    "default": _default,
    "upper_first": _upper_first,
    "in_link": _in_link,
}
FILTERS: Final[dict[str, Filter]] = {
    name: pass_context(_MADE[kind]) for name, kind in NAMES.items()
}
