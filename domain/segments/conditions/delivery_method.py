"""How a person's orders are delivered."""

import dataclasses
from typing import ClassVar

from domain.core.params import pick
from domain.segments.condition import Group
from domain.segments.order_words import OrderWordsCondition
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class DeliveryMethod(OrderWordsCondition):
    """The ways of delivery on the orders looked at."""

    group: ClassVar[Group] = "orders"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    column: ClassVar[str] = "o.delivery_method"

    things: tuple[str, ...] = pick("delivery", only=("operator", LISTED))
