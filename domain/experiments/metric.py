"""What a metric of an experiment is, and where all of them are listed.

A metric says which facts of a person it counts: rows of `customer_id`, `t` (when), `v` (how much)
and `n` (how many). What happened before the person first met a variant never counts.
"""

import dataclasses
from collections.abc import Mapping
from types import ModuleType
from typing import Any, ClassVar, Literal, TypeVar

from domain.core.params import restored, stored
from domain.core.registry import Registry, key_of
from domain.segments.sql import Sql

# Of a person: whether it happened; how much; how much by how many over all people of an arm.
Shape = Literal["binary", "mean", "ratio"]
Worth = Literal["", "order", "money"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Look:
    """Whose facts are looked at, and from which moment on (milliseconds)."""

    shop_id: int
    counted: tuple[str, ...]
    since: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Metric:
    """One way to tell which variant is better. `is_inverse`: less is better."""

    shape: ClassVar[Shape] = "binary"
    is_inverse: ClassVar[bool] = False
    is_money: ClassVar[bool] = False
    # What one more of it brings: a conversion an order, money itself; nothing else is money.
    worth: ClassVar[Worth] = ""
    # A guardrail alone: it says what must not get worse, never what is to be won.
    is_guard: ClassVar[bool] = False

    @property
    def kind(self) -> str:
        """The key."""
        return key_of(type(self))

    def facts(self, look: Look) -> Sql:
        """`SELECT customer_id, t, v, n`."""
        raise NotImplementedError

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return stored(self.kind, self)


K = TypeVar("K", bound=type[Metric])
MARK = "_barker_metric"


def metric(kind: K) -> K:
    """Declare the one metric of a file."""
    setattr(kind, MARK, True)
    return kind


def _take(module: ModuleType) -> type[Metric]:
    for each in vars(module).values():
        if isinstance(each, type) and MARK in vars(each) and each.__module__ == module.__name__:
            found: type[Metric] = each
            return found
    raise LookupError(f"{module.__name__} declares no metric")


metrics: Registry[type[Metric]] = Registry("domain.experiments.metrics", _take)


def metric_of(content: Mapping[str, Any]) -> Metric:
    """The metric from its JSON. Raises KeyError for a kind that is gone."""
    found: Metric = restored(metrics[str(content["kind"])], content)
    return found


def orders(look: Look, columns: str) -> Sql:
    """Counted orders, as rows with these columns besides the person and the moment."""
    marks = ", ".join("?" for _ in look.counted) or "NULL"
    return Sql(
        f'SELECT o.customer_id, o.placed_at AS t, {columns} FROM "order" o'
        f" WHERE o.shop_id = ? AND o.placed_at >= ? AND o.status IN ({marks})",
        (look.shop_id, look.since, *look.counted),
    )


def refunds(look: Look, columns: str) -> Sql:
    """Refunds of orders that count, on the day they were made."""
    marks = ", ".join("?" for _ in look.counted) or "NULL"
    return Sql(
        f"SELECT r.customer_id, r.refunded_at AS t, {columns} FROM refund r"
        ' JOIN "order" o ON o.id = r.order_id'
        f" WHERE r.shop_id = ? AND r.refunded_at >= ? AND o.status IN ({marks})",
        (look.shop_id, look.since, *look.counted),
    )


def events(look: Look, name: str) -> Sql:
    """Events of one name."""
    return Sql(
        "SELECT e.customer_id, e.happened_at AS t, 1 AS v, 1 AS n FROM event e"
        " WHERE e.shop_id = ? AND e.name = ? AND e.happened_at >= ?",
        (look.shop_id, name, look.since),
    )
