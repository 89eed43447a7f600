"""What a value of a template is, where all of them are listed, and how what is typed finds one."""

import dataclasses
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from functools import cache
from types import ModuleType
from typing import Final, Literal

from domain.core.names import fold
from domain.core.registry import Registry
from domain.models import Shop
from domain.segments.sql import Sql

Kind = Literal["text", "number", "money", "date", "items"]
# The longest that a number, a sum and a day are written.
WIDTHS: Final = {"number": 14, "money": 24, "date": 18}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Value:
    """One value. The first of `names` is shown to a Russian reader, the second to others.

    `longest` is how many UTF-16 units of a text are shown.
    """

    key: str
    names: tuple[str, str]
    example: str
    kind: Kind = "text"
    longest: int = 100

    @property
    def width(self) -> int:
        """The most UTF-16 units it takes."""
        return WIDTHS.get(self.kind, self.longest)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wanted:
    """For whom values are looked up, and when: prices, stock and codes are those of this moment."""

    shop: Shop
    customer_ids: Sequence[int]
    now: datetime


Found = dict[int, dict[str, object]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Source:
    """Some values that come with one statement for many people.

    `known` says by value, of a customer `c`, whether there is something to show.
    """

    values: tuple[Value, ...]
    fetch: Callable[[Wanted], Awaitable[Found]]
    known: Callable[[Shop, datetime], Mapping[str, Sql]]


def _take(module: ModuleType) -> Source:
    found = getattr(module, "SOURCE", None)
    if not isinstance(found, Source):
        raise LookupError(f"{module.__name__} declares no source")  # noqa: TRY004 - as of every kind
    return found


SOURCES: Registry[Source] = Registry("domain.messaging.templates.sources", _take)


@cache
def values() -> Mapping[str, Value]:
    """All values by key, in the order people are shown them."""
    order = ("person", "last_order", "last_product", "cart", "points", "promo_code", "shop")
    sources = sorted(SOURCES, key=lambda name: order.index(name) if name in order else len(order))
    return {each.key: each for name in sources for each in SOURCES[name].values}


@cache
def source_of(key: str) -> str:
    """The source a value comes from."""
    return next(name for name, source in SOURCES.items() if key in {v.key for v in source.values})


def plain(typed: str) -> str:
    """How names are compared: case, ё, spaces and underscores make no difference."""
    return fold(typed.replace("_", " "))


@cache
def _by_name() -> Mapping[str, str]:
    return {plain(name): value.key for value in values().values() for name in value.names}


def key_of(typed: str) -> str | None:
    """The key of the value that is called so."""
    return _by_name().get(plain(typed))


def nearest(typed: str, others: Sequence[str] = ()) -> str:
    """The known name that is most like the typed one."""
    known = {plain(name): name for name in others}
    known |= {plain(name): name for value in values().values() for name in value.names}
    return known[get_close_matches(plain(typed), list(known), 1, 0.0)[0]]
