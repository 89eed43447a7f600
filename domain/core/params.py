"""What the fields of a kind are, so that one generic form can ask for any of them.

A kind is a frozen keyword-only dataclass; each field is declared with one of the functions below,
which return `dataclasses.field` with the parameter in its metadata.
"""
# ruff: noqa: ANN401 - like dataclasses.field, these stand for a value of the field's own type

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from domain.core.errors import BadValueError

PARAM = "param"
ONLY = "only"
# What can be picked from a list: `domain.audience.picking` knows where each of them is.
Picked = str
T = TypeVar("T")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Number:
    """A whole number; `unit` is `count`, `days`, `hours`, `money` (minor units) or `percent`."""

    minimum: int
    maximum: int
    unit: str = "count"
    is_optional: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Choice:
    """One of the options; texts are `option-<option>` or the kind's own."""

    options: tuple[str, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Choices:
    """Some of the options, as a tuple."""

    options: tuple[str, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Text:
    """A line of text; a secret one is never shown again."""

    maximum: int = 200
    is_secret: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Day:
    """A local date, stored as YYYY-MM-DD, or nothing."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Pick:
    """Things of the shop, picked from a searchable list; ids or names as a tuple."""

    what: Picked


@dataclasses.dataclass(frozen=True, kw_only=True)
class Flag:
    """Yes or no."""


Param = Number | Choice | Choices | Text | Day | Pick | Flag
# A field that matters only while another field has one of these values.
Only = tuple[str, tuple[object, ...]]


def _declared(default: T, param: Param, only: Only | None) -> T:
    return dataclasses.field(default=default, metadata={PARAM: param, ONLY: only})


def number(
    default: int,
    *,
    minimum: int = 0,
    maximum: int = 1_000_000,
    unit: str = "count",
    only: Only | None = None,
) -> int:
    """Declare a whole number between two limits."""
    param = Number(minimum=minimum, maximum=maximum, unit=unit)
    return _declared(default, param, only)


def optional_number(
    *,
    minimum: int = 0,
    maximum: int = 1_000_000,
    unit: str = "count",
    only: Only | None = None,
) -> int | None:
    """Declare a whole number that may be left out."""
    param = Number(minimum=minimum, maximum=maximum, unit=unit, is_optional=True)
    return _declared(None, param, only)


def choice(*options: str, default: str, only: Only | None = None) -> Any:
    """Declare one of the options."""
    return _declared(default, Choice(options=options), only)


def choices(
    *options: str, default: tuple[str, ...] = (), only: Only | None = None
) -> tuple[str, ...]:
    """Declare some of the options."""
    return _declared(default, Choices(options=options), only)


def text(default: str = "", *, maximum: int = 200, only: Only | None = None) -> str:
    """Declare a line of text."""
    return _declared(default, Text(maximum=maximum), only)


def secret(*, maximum: int = 200, only: Only | None = None) -> str:
    """Declare a password or a key: its kind says where it is kept."""
    return _declared("", Text(maximum=maximum, is_secret=True), only)


def day(*, only: Only | None = None) -> str | None:
    """Declare a local date."""
    return _declared(None, Day(), only)


def pick(what: Picked, *, only: Only | None = None) -> Any:
    """Declare things picked from a list."""
    return _declared((), Pick(what=what), only)


def flag(*, only: Only | None = None) -> bool:
    """Declare a yes or no, no at first."""
    return _declared(default=False, param=Flag(), only=only)


def params_of(kind: type) -> Iterator[tuple[str, Param]]:
    """The declared fields of a kind, in the order of the form."""
    for field in dataclasses.fields(kind):
        if PARAM in field.metadata:
            yield field.name, field.metadata[PARAM]


def default_of(kind: type, name: str) -> object:
    """What a field holds until it is filled in."""
    return next(field.default for field in dataclasses.fields(kind) if field.name == name)


def relevant(kind: type, values: Mapping[str, object]) -> Iterator[tuple[str, Param]]:
    """The fields that matter with these values: `upper` only while the operator is `between`."""
    only = {field.name: field.metadata.get(ONLY) for field in dataclasses.fields(kind)}
    for name, param in params_of(kind):
        condition = only[name]
        if condition is None or values.get(condition[0]) in condition[1]:
            yield name, param


def checked(param: Param, value: object) -> object:  # noqa: C901 - one case per type
    """The value as the field wants it. Raises BadValueError with a reason a text names."""
    match param:
        case Number():
            return _number(param, value)
        case Choice(options=options):
            if value not in options:
                raise BadValueError(reason="not-an-option")
        case Choices(options=options):
            if not isinstance(value, list | tuple) or not set(value) <= set(options):
                raise BadValueError(reason="not-an-option")
            return tuple(value)
        case Text(maximum=maximum):
            if not isinstance(value, str) or len(value) > maximum:
                raise BadValueError(reason="too-long", limit=str(maximum))
        case Pick():
            if not isinstance(value, list | tuple):
                raise BadValueError(reason="not-a-list")
            return tuple(value)
        case Day():
            return _day(value)
        case Flag():
            return bool(value)
    return value


def _day(value: object) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise BadValueError(reason="not-a-date") from None


def _number(param: Number, value: object) -> int | None:
    if value is None and param.is_optional:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadValueError(reason="not-a-number")
    if value < param.minimum:
        raise BadValueError(reason="too-small", limit=str(param.minimum))
    if value > param.maximum:
        raise BadValueError(reason="too-large", limit=str(param.maximum))
    return value


def stored(key: str, thing: Any) -> dict[str, Any]:
    """A kind as JSON: `{"kind": "order_count", "minimum": 2}`."""
    values = {name: getattr(thing, name) for name, _ in params_of(type(thing))}
    lists = {name: list(value) for name, value in values.items() if isinstance(value, tuple)}
    return {"kind": key, **values, **lists}


def restored(kind: type, content: Mapping[str, Any]) -> Any:
    """The kind from its JSON; fields added later take their defaults. Raises BadValueError."""
    given = {
        name: checked(param, content[name]) for name, param in params_of(kind) if name in content
    }
    return kind(**given)
