"""What a figure about a person is, and where all of them are listed."""

import dataclasses
from collections.abc import Callable
from datetime import date
from types import ModuleType
from typing import Literal, get_args

from domain.core.registry import Registry
from domain.factors.formulas import Number, plain
from domain.segments.scope import Scope
from domain.segments.sql import Sql

Unit = Literal[
    "money", "days", "count", "percent", "change", "minutes", "hour", "weekday", "points", "stars",
]  # fmt: skip
Group = Literal[
    "orders", "money", "rhythm", "goods", "visits", "cart", "messages", "loyalty", "feedback",
    "person",
]  # fmt: skip
# How clusters look at it: as it is, or by its logarithm where a few have a thousand times more.
Shape = Literal["plain", "log"]
GROUPS: tuple[Group, ...] = get_args(Group)
# Twenty-three hours are next to none: what goes round is nothing to measure distances by.
ROUND = ("hour", "weekday")
PLAIN = ("percent", "change", "stars")
EPOCH = date(1970, 1, 1)
# `SELECT ... AS customer_id, ...`: the rows of everybody asked about.
Source = Callable[[Scope], Sql]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Factor:
    """One figure: aggregates over the rows `x` of a source, and a formula over them.

    In `terms` `{since}` is the beginning of the window of `days`, `{before}` that of the window
    before it, `{now}` the moment asked about and `{today}` its local day as a number. Who has no
    rows has the `default`; None is "too little is known". What declares a shape has words to name
    a group by.
    """

    source: str
    group: Group
    unit: Unit
    terms: tuple[str, ...]
    formula: Callable[..., Number] = plain
    days: int | None = None
    default: Number = None
    is_main: bool = False
    shape: Shape | None = None

    @property
    def bend(self) -> Shape | None:
        """How clusters look at it; None where they don't."""
        if self.unit in ROUND:
            return None
        return self.shape or ("plain" if self.unit in PLAIN else "log")

    def written(self, scope: Scope) -> tuple[str, ...]:
        """The terms with the moments of a scope in place."""
        days = self.days or 0
        marks = {
            "since": scope.days_back(days),
            "before": scope.days_back(2 * days),
            "now": scope.moment,
            "today": (scope.now.astimezone(scope.zone).date() - EPOCH).days,
        }
        return tuple(term.format_map(marks) for term in self.terms)

    def told(self, sums: tuple[Number, ...]) -> Number:
        """The figure of the sums; unknown where any of them is."""
        return None if None in sums else self.formula(*sums)


def _declared(module: ModuleType) -> Factor:
    found: Factor | None = getattr(module, "FACTOR", None)
    if found is None:
        raise LookupError(f"{module.__name__} declares no FACTOR")
    return found


def _rows(module: ModuleType) -> Source:
    found: Source | None = getattr(module, "rows", None)
    if found is None:
        raise LookupError(f"{module.__name__} declares no rows")
    return found


FACTORS: Registry[Factor] = Registry("domain.factors.kinds", _declared)
SOURCES: Registry[Source] = Registry("domain.factors.sources", _rows)
