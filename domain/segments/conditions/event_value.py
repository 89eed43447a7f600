"""What the properties of events come to: a sum, a mean, the first or last, how many different."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments import event_names
from domain.segments.condition import Group
from domain.segments.facts import events, reading, values_of
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition
from domain.segments.window import Windowed

MEASURES = ("sum", "average", "smallest", "largest", "first", "last", "distinct")
AGGREGATES = {"sum": "SUM", "average": "SUM", "smallest": "MIN", "largest": "MAX"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class EventValue(Windowed, MaybeNumberCondition):
    """One property of the events, as a number; unknown for who has none there.

    Different values are counted of texts and numbers alike, and nobody's count is unknown.
    """

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset()

    names: tuple[Any, ...] = pick(event_names.EVENT)
    fields: tuple[Any, ...] = pick(event_names.PROPERTY)
    measure: str = choice(*MEASURES, default="sum")

    def check(self) -> None:
        super().check()
        if not self.names:
            raise BadValueError(reason="missing", limit="names")
        if not self.fields:
            raise BadValueError(reason="missing", limit="fields")

    def reading(self) -> frozenset[str]:
        return reading(*self.names)

    def held(self, scope: Scope) -> Grouped:
        done = events(scope, *self.names, window=self.window)
        values = values_of(done, self.fields[0])
        if self.measure == "distinct":
            told = values.that(Sql("v.said IS NOT NULL"))
            return Grouped(rows=told, term="COUNT(DISTINCT v.said)", default=0)
        return self._of_numbers(values.that(Sql("v.value IS NOT NULL")))

    def _of_numbers(self, numbers: Rows) -> Grouped:
        match self.measure:
            case "first":
                first = numbers.pick("first", "v.id", value="v.value")
                return Grouped(rows=first, term="MAX(r.value)")
            case "last":
                last = numbers.pick("last", "v.id", value="v.value")
                return Grouped(rows=last, term="MAX(r.value)")
            case measure:
                per = "COUNT(*)" if measure == "average" else ""
                return Grouped(rows=numbers, term=f"{AGGREGATES[measure]}(v.value)", per=per)
