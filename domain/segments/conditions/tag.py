"""Which tags staff put on a person."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice, optional_number, pick
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, Value, listed, sql
from domain.segments.values.moment import LONGEST_DAYS
from domain.segments.values.things import HAD, LISTED, ThingsCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tag(ThingsCondition):
    """The tags on a person, or only those put on in the last `days` days."""

    group: ClassVar[Group] = "profile"

    operator: str = choice(*HAD, default="any_of")
    things: tuple[str, ...] = pick("tag", only=("operator", LISTED))
    days: int | None = optional_number(minimum=1, maximum=LONGEST_DAYS, unit="days")

    @property
    def is_clock(self) -> bool:
        return self.days is not None

    def having(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        return self._tagged(scope, sql("t.tag IN (?)", listed(things)))

    def having_others(self, scope: Scope, things: tuple[Value, ...]) -> Sql:
        others = sql("t.tag NOT IN (?)", listed(things)) if things else YES
        return self._tagged(scope, others)

    def _tagged(self, scope: Scope, which: Sql) -> Sql:
        return sql(
            "SELECT t.customer_id FROM customer_tag t WHERE t.shop_id = ? AND ? AND ? AND ?",
            scope.shop_id,
            which,
            YES if self.days is None else scope.window("t.added_at", self.days),
            scope.narrowed("t.customer_id"),
        )
