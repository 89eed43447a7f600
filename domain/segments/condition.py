"""What a segment condition is, and where all of them are listed."""

import dataclasses
from types import ModuleType
from typing import ClassVar, Literal, TypeGuard

from domain.core.registry import Registry, key_of
from domain.segments.borders import Rank
from domain.segments.scope import Scope
from domain.segments.sql import Sql

Group = Literal[
    "profile",
    "telegram",
    "orders",
    "items",
    "payments",
    "loyalty",
    "services",
    "browsing",
    "cart",
    "messages",
    "feedback",
    "acquisition",
    "models",
]
GROUPS: tuple[Group, ...] = (
    "orders",
    "items",
    "profile",
    "telegram",
    "browsing",
    "cart",
    "messages",
    "payments",
    "loyalty",
    "services",
    "feedback",
    "acquisition",
    "models",
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Answer:
    """Who passes, in SQL about the customer row `c`; `known` where the answer may be unknown.

    Both are two-valued (never NULL), and whoever passes is known.
    """

    yes: Sql
    known: Sql | None = None
    # The same as `no`, where the condition can say it in one look instead of two.
    failing: Sql | None = None

    @property
    def no(self) -> Sql:
        """The exact complement among those of whom it is known."""
        if self.failing is not None:
            return self.failing
        return ~self.yes if self.known is None else self.known & ~self.yes


@dataclasses.dataclass(frozen=True, kw_only=True)
class Condition:
    """One test a customer passes, fails, or of which nothing is known.

    A subclass declares its parameters as fields. It builds a query and never runs one. `reads`
    names the facts it looks at: tables of the customer's data, and `event:<name>`. Common ones
    stand first in their group.
    """

    group: ClassVar[Group]
    reads: ClassVar[frozenset[str]]
    is_common: ClassVar[bool] = False
    # Whether a segment that asks it may hold staff and trial people at all.
    takes_tests: ClassVar[bool] = False

    def answer(self, scope: Scope) -> Answer:
        """Who passes."""
        raise NotImplementedError

    def check(self) -> None:
        """Raise BadValueError where the parameters don't go together."""

    def reading(self) -> frozenset[str]:
        """What it reads with these parameters: `reads`, unless a parameter names it."""
        return self.reads

    @property
    def is_clock(self) -> bool:
        """Whether the answer changes with time alone."""
        return False

    @property
    def is_relative(self) -> bool:
        """Whether the answer about one person changes with the facts of others."""
        return False

    def place(self, scope: Scope) -> Rank | None:
        """The place among everybody it asks for, where it does."""
        return None

    def next_flip(self, scope: Scope) -> Sql | None:
        """`SELECT customer_id, flips_at ...`: when a person's answer may change with time alone.

        Rows may be many of one person and may be over; people without rows don't change.
        """
        return None

    @property
    def kind(self) -> str:
        """The key of the condition: the name of its file."""
        return key_of(type(self))


def _declared(module: ModuleType) -> type[Condition]:
    for thing in vars(module).values():
        if is_condition(thing) and thing.__module__ == module.__name__:
            return thing
    raise LookupError(module.__name__)


def is_condition(thing: object) -> TypeGuard[type[Condition]]:
    """Whether it is a class of a condition."""
    return isinstance(thing, type) and issubclass(thing, Condition)


CONDITIONS: Registry[type[Condition]] = Registry("domain.segments.conditions", _declared)
