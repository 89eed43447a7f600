"""What a text may say of its reader: `{имя}`, `{последний товар|наши новинки}`.

After the bar stands what is said when the shop doesn't know. Without it the field is left out
together with the comma before it: "Привет, {имя}!" becomes "Привет!".
"""

import dataclasses
import html
import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Final

from domain.core.errors import DomainError
from domain.core.names import fold
from domain.messaging.markup import TAG, clipped, units, visible

FIELD: Final = re.compile(r"\{([^{}<>|\n]{1,40})(?:\|([^{}<>\n]{0,100}))?\}")
BEFORE: Final = re.compile(r"[ ,]*((?:<[^<>/]*>)*)\Z")
AFTER: Final = re.compile(r"((?:</[^<>]*>)*)[ ,]*")
PATRONYMIC: Final = re.compile(r".+(вич|ьич|вна|ична|инична)", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Facts:
    """What the shop knows of one reader; an empty string is not known."""

    name: str = ""
    city: str = ""
    last_product: str = ""
    shop: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Field:
    """One field. The first of `names` is shown to a Russian reader, the second to others."""

    key: str
    names: tuple[str, ...]
    longest: int
    value: Callable[[Facts], str]


@dataclasses.dataclass(eq=False)
class UnknownFieldError(DomainError):
    """The text asks for a field there is none of; `nearest` is what may be meant."""

    code = "unknown-field"
    field: str
    nearest: str


def first_name(name: str) -> str:
    """The given name: the first word, or the second where a patronymic follows it."""
    words = name.split()
    if len(words) == 3 and PATRONYMIC.fullmatch(words[2]):  # noqa: PLR2004 - surname, name, patronymic
        return words[1]
    return words[0] if words and any(letter.isalpha() for letter in words[0]) else ""


FIELDS: Final = (
    Field(key="name", names=("имя", "name"), longest=40, value=lambda f: first_name(f.name)),
    Field(key="full_name", names=("полное имя", "full_name"), longest=80, value=lambda f: f.name),
    Field(
        key="last_product",
        names=("последний товар", "last_product"),
        longest=100,
        value=lambda f: f.last_product,
    ),
    Field(key="city", names=("город", "city"), longest=60, value=lambda f: f.city),
    Field(key="shop", names=("магазин", "shop"), longest=64, value=lambda f: f.shop),
)
BY_NAME: Final = {fold(name): field for field in FIELDS for name in field.names}


def used(markup: str) -> frozenset[str]:
    """The keys of the fields the text asks for. Raises UnknownFieldError."""
    return frozenset(found.key for found, _ in _found(markup))


def _found(markup: str) -> Iterator[tuple[Field, str]]:
    for match in FIELD.finditer(markup):
        yield _field(match.group(1)), match.group(2) or ""


def _field(typed: str) -> Field:
    name = fold(html.unescape(typed)).replace("_", " ")
    for known, field in BY_NAME.items():
        if known.replace("_", " ") == name:
            return field
    near = get_close_matches(name, list(BY_NAME), 1, 0.0)
    raise UnknownFieldError(field=html.unescape(typed).strip(), nearest=near[0])


def longest(markup: str) -> int:
    """Visible UTF-16 units with every field as long as it can get. Raises UnknownFieldError."""
    rest = units(visible(FIELD.sub("", markup)))
    return rest + sum(
        max(field.longest, units(html.unescape(instead))) for field, instead in _found(markup)
    )


def filled(markup: str, facts: Facts) -> str:
    """The text for one reader. Raises UnknownFieldError."""
    done, place = "", 0
    for match in FIELD.finditer(markup):
        done += markup[place : match.start()]
        field, instead = _field(match.group(1)), match.group(2) or ""
        value = html.escape(clipped(field.value(facts), field.longest), quote=False) or instead
        place = match.end()
        if value:
            done += value
        else:
            done, place = _left_out(done, markup, place)
    return done + markup[place:]


def _left_out(done: str, markup: str, place: int) -> tuple[str, int]:
    """Close the gap: drop the comma before; at the start of a line the one after, and go upper."""
    line = TAG.sub("", done.rpartition("\n")[2])
    if line.strip(" ,"):
        return BEFORE.sub(r"\1", done), place
    match = AFTER.match(markup, place)
    tags, place = (match.group(1), match.end()) if match else ("", place)
    return done + tags + markup[place : place + 1].upper(), place + 1
