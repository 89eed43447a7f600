"""At which branches or pick-up points a person orders."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.order_words import OrderWordsCondition
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class PickupBranch(OrderWordsCondition):
    """The branches on the orders looked at."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    column: ClassVar[str] = "o.branch"

    things: tuple[str, ...] = pick("branch", only=("operator", LISTED))
