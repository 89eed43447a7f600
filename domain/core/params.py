"""What the fields of a kind are, so that one generic form can ask for any of them.

A kind is a frozen keyword-only dataclass; each field is declared with one of the functions below,
which return `dataclasses.field` with the parameter in its metadata.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from domain.core.errors import BadValueError

PARAM = "param"
Picked = Literal["product", "category", "segment", "tag", "city", "code"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Number:
    """A whole number; `unit` is `count`, `days`, `money` (minor units) or `percent`."""

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
    """A line of text."""

    maximum: int = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Day:
    """A local date, stored as YYYY-MM-DD, or nothing."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Pick:
    """Things of the shop, picked from a searchable list; ids or names as a tuple."""

    what: Picked


Param = Number | Choice | Choices | Text | Day | Pick


def number(default: int, *, minimum: int = 0, maximum: int = 1_000_000, unit: str = "count") -> int:
    """Declare a whole number between two limits."""
    param = Number(minimum=minimum, maximum=maximum, unit=unit)
    return dataclasses.field(default=default, metadata={PARAM: param})


def optional_number(
    *, minimum: int = 0, maximum: int = 1_000_000, unit: str = "count"
) -> int | None:
    """Declare a whole number that may be left out."""
    param = Number(minimum=minimum, maximum=maximum, unit=unit, is_optional=True)
    return dataclasses.field(default=None, metadata={PARAM: param})


def choice(*options: str, default: str) -> Any:
    """Declare one of the options."""
    return dataclasses.field(default=default, metadata={PARAM: Choice(options=options)})


def choices(*options: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Declare some of the options."""
    return dataclasses.field(default=default, metadata={PARAM: Choices(options=options)})


def text(default: str = "", *, maximum: int = 200) -> str:
    """Declare a line of text."""
    return dataclasses.field(default=default, metadata={PARAM: Text(maximum=maximum)})


def day() -> str | None:
    """Declare a local date."""
    return dataclasses.field(default=None, metadata={PARAM: Day()})


def pick(what: Picked) -> Any:
    """Declare things picked from a list."""
    return dataclasses.field(default=(), metadata={PARAM: Pick(what=what)})


def params_of(kind: type) -> Iterator[tuple[str, Param]]:
    """The declared fields of a kind, in the order of the form."""
    for field in dataclasses.fields(kind):
        if PARAM in field.metadata:
            yield field.name, field.metadata[PARAM]


def checked(param: Param, value: object) -> object:
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
        case _:
            pass
    return value


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
    return {"kind": key, **dataclasses.asdict(thing)}


def restored(kind: type, content: Mapping[str, Any]) -> Any:
    """The kind from its JSON; fields added later take their defaults. Raises BadValueError."""
    given = {
        name: checked(param, content[name]) for name, param in params_of(kind) if name in content
    }
    return kind(**given)
