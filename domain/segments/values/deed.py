"""EVENT: whether a person did something, how often, and in which window."""

import dataclasses

from domain.core.errors import BadValueError
from domain.core.params import choice, number, optional_number
from domain.segments.condition import Answer
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, sql
from domain.segments.window import Windowed

EVENT = ("did", "did_not")


@dataclasses.dataclass(frozen=True, kw_only=True)
class DeedCondition(Windowed):
    """Did it from `times` to `most` times; or never did. Zero times takes those who never did."""

    operator: str = choice(*EVENT, default="did")
    times: int = number(1, maximum=100_000, only=("operator", ("did",)))
    most: int | None = optional_number(maximum=100_000, only=("operator", ("did",)))

    def deeds(self, scope: Scope) -> Rows:
        """What counts as having done it; the window is `self.window`."""
        raise NotImplementedError

    def counted_in(self, scope: Scope) -> str:
        """What is counted: `*` for rows, or `DISTINCT` something in them."""
        return "*"

    def check(self) -> None:
        super().check()
        if self.operator == "did" and self.most is not None and self.most < self.times:
            raise BadValueError(reason="upside-down", limit="most")

    def next_flip(self, scope: Scope) -> Sql | None:
        return self.deeds(scope).flips() if self.is_clock else None

    def answer(self, scope: Scope) -> Answer:
        deeds = self.deeds(scope)
        if self.operator == "did_not":
            return Answer(yes=~deeds.people)
        return Answer(yes=self._often(deeds, f"COUNT({self.counted_in(scope)})"))

    def _often(self, deeds: Rows, count: str) -> Sql:
        if self.times == 0:
            return YES if self.most is None else ~deeds.having(sql(f"{count} > ?", self.most))
        if self.times == 1 and self.most is None:
            return deeds.people
        upper = Sql("") if self.most is None else sql(f" AND {count} <= ?", self.most)
        return deeds.having(sql(f"{count} >= ??", self.times, upper))
