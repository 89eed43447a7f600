"""What a resource is, and where all of them are listed."""

import builtins
import dataclasses
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from types import ModuleType
from typing import Any, Generic, Literal, TypeVar

from domain.access.scopes import Area
from domain.core.registry import Registry
from domain.models import Shop
from domain.shopdata.item import Item

T = TypeVar("T", bound=Item)
Result = Literal["created", "updated", "unchanged"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of an item; `id` is the shop's own number for it."""

    result: Result
    id: str


@dataclasses.dataclass(frozen=True, kw_only=True)
class Resource(Generic[T]):
    """One kind of thing that the shop's programs may tell.

    `type` is its name in a line of bulk, its file name the plural in the address. `put` stores an
    item in the caller's transaction; the others are None where they make no sense. `page` gives
    items behind the row `after`, each with the number of its row.

    What is old is left out of an item field by field. `together` are fields told as one: who tells
    any of them tells all. `always` are handed over however old, see `Item.is_old`. `apart` are
    lists and objects whose members are old or not each by itself, with the name they go under.
    `stamped_as` is the type whose fields these are, where two resources tell of one thing.
    `needs` are the fields that a file of them must have columns of; without any, such things
    don't come as a file.
    """

    type: str
    scope: Area
    model: builtins.type[T]
    put: Callable[[Shop, T, datetime], Awaitable[Outcome]]
    get: Callable[[Shop, str], Awaitable[T | None]] | None = None
    page: Callable[[Shop, int, int], Awaitable[list[tuple[int, T]]]] | None = None
    delete: Callable[[Shop, str, datetime], Awaitable[bool]] | None = None
    together: tuple[frozenset[str], ...] = ()
    always: frozenset[str] = frozenset()
    apart: Mapping[str, str] = dataclasses.field(default_factory=dict)
    stamped_as: str = ""
    needs: tuple[str, ...] = ()
    example: dict[str, Any] = dataclasses.field(default_factory=dict)


def _take(module: ModuleType) -> Resource[Any]:
    found: Resource[Any] | None = getattr(module, "RESOURCE", None)
    if found is None:
        raise LookupError(f"{module.__name__} declares no RESOURCE")
    return found


resources: Registry[Resource[Any]] = Registry("domain.shopdata.resources", _take)
