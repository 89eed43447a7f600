"""Whether a person bought something with a number in a range: a size, a volume, a power."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import optional_number, pick
from domain.segments.attributes import attributes
from domain.segments.condition import Answer, Group
from domain.segments.purchases import OrdersCondition
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class BoughtAttributeNumber(OrdersCondition):
    """Any line with a number of the attribute from `number_from` to `number_to`, both included.

    Unknown where nothing bought has a number there.
    """

    group: ClassVar[Group] = "items"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund", "product"})

    names: tuple[Any, ...] = pick("attribute")
    number_from: int | None = optional_number()
    number_to: int | None = optional_number()

    def check(self) -> None:
        super().check()
        if not self.names:
            raise BadValueError(reason="missing", limit="names")
        if self.number_from is None and self.number_to is None:
            raise BadValueError(reason="missing", limit="number_from")
        if self.number_to is not None and self.number_to < (self.number_from or 0):
            raise BadValueError(reason="upside-down", limit="number_to")

    def next_flip(self, scope: Scope) -> Sql | None:
        return self._numbers(scope).flips() if self.is_clock else None

    def answer(self, scope: Scope) -> Answer:
        numbers = self._numbers(scope)
        lower = YES if self.number_from is None else sql("a.number >= ?", self.number_from)
        upper = YES if self.number_to is None else sql("a.number <= ?", self.number_to)
        return Answer(yes=numbers.that(lower & upper).people, known=numbers.people)

    def _numbers(self, scope: Scope) -> Rows:
        return attributes(self.lines(scope), self.names).that(Sql("a.number IS NOT NULL"))
