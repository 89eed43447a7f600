"""Through which channels a person orders."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.order_words import OrderWordsCondition
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderSource(OrderWordsCondition):
    """The channels of the orders looked at: Mini App, site, manager, marketplace."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    column: ClassVar[str] = "o.source"

    things: tuple[str, ...] = pick("order_source", only=("operator", LISTED))
