"""What state a person's cart is in: empty, in use, left, at the checkout."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, number
from domain.segments.carts import carts
from domain.segments.condition import Answer, Condition, Group
from domain.segments.flips import Flip, flips_of
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

MINUTE = 60_000
STATES = ("cart_abandoned", "cart_active", "cart_checkout", "cart_empty")
IDLE = ("cart_abandoned", "cart_active")


@dataclasses.dataclass(frozen=True, kw_only=True)
class CartState(Condition):
    """A cart nobody touched for the minutes is left, one touched since is in use.

    A cart at the checkout is left or in use as well; an empty one is nothing else.
    """

    group: ClassVar[Group] = "cart"
    reads: ClassVar[frozenset[str]] = frozenset({"cart"})
    is_common: ClassVar[bool] = True

    state: str = choice(*STATES, default="cart_abandoned")
    idle_minutes: int = number(60, minimum=1, maximum=525_600, only=("state", IDLE))

    @property
    def is_clock(self) -> bool:
        return self.state in IDLE

    @property
    def _patience(self) -> int:
        return self.idle_minutes * MINUTE

    def answer(self, scope: Scope) -> Answer:
        filled = carts(scope)
        limit = scope.moment - self._patience
        match self.state:
            case "cart_empty":
                return Answer(yes=~filled.people)
            case "cart_checkout":
                return Answer(yes=filled.that(Sql("t.stage = 'checkout'")).people)
            case "cart_active":
                return Answer(yes=filled.that(sql("t.updated_at > ?", limit)).people)
            case _:
                return Answer(yes=filled.that(sql("t.updated_at <= ?", limit)).people)

    def next_flip(self, scope: Scope) -> Sql | None:
        if not self.is_clock:
            return None
        touched = sql("SELECT t.customer_id, t.updated_at AS t ?", carts(scope).text)
        return flips_of(scope, touched, Flip(after=self._patience))
