"""Whether a person never bought anything but these goods."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Answer, Group
from domain.segments.goods import GoodsCondition
from domain.segments.purchases import OrdersCondition
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.truth import TruthCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtOnly(OrdersCondition, GoodsCondition, TruthCondition):
    """Every line of the window is of the goods; unknown for who bought nothing in it."""

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund", "product"})

    def truth(self, scope: Scope) -> Answer:
        lines, are = self.lines(scope), self.are(scope, "l.product_id")
        # Who has nothing else has something of these: quicker to find than all who bought.
        yes = lines.that(are).people & ~lines.that(~are).people
        return Answer(yes=yes, known=lines.people)

    def next_flip(self, scope: Scope) -> Sql | None:
        return self.lines(scope).flips() if self.is_clock else None
