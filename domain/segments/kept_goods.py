"""Sets of goods a person keeps: what is in the cart, on a wish list, waited for."""

import dataclasses
from typing import Any

from domain.core.params import choice
from domain.segments.condition import Answer
from domain.segments.goods import BY, GoodsCondition, goods
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, every
from domain.segments.values.things import BOUGHT

ASKED = (*BOUGHT, "empty", "not_empty")


@dataclasses.dataclass(frozen=True, kw_only=True)
class KeptGoodsCondition(GoodsCondition):
    """Any of the goods, all of them or none; or whether there is anything at all.

    Who keeps nothing has none of the goods: it is known of everybody.
    """

    operator: str = choice(*ASKED, default="any_of")
    by: str = choice(*BY, default="category", only=("operator", BOUGHT))

    def kept(self, scope: Scope) -> Rows:
        """The rows of what is kept, with a column `k.product_id`."""
        raise NotImplementedError

    def check(self) -> None:
        if self.operator in BOUGHT:
            super().check()

    def answer(self, scope: Scope) -> Answer:
        kept = self.kept(scope)
        match self.operator:
            case "empty":
                return Answer(yes=~kept.people)
            case "not_empty":
                return Answer(yes=kept.people)
            case "all_of":
                return Answer(yes=every(self._has(scope, kept, (each,)) for each in self.goods))
            case "none_of":
                return Answer(yes=~self._has(scope, kept, self.goods))
            case _:
                return Answer(yes=self._has(scope, kept, self.goods))

    def _has(self, scope: Scope, kept: Rows, things: tuple[Any, ...]) -> Sql:
        return kept.that(goods(scope, self.by, "k.product_id", things)).people
