"""Whether a person falls into a random share of everybody."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import number, text
from domain.segments.condition import Answer, Condition, Group
from domain.segments.scope import Scope
from domain.segments.shares import PLACES, place
from domain.segments.sql import sql

PERCENTS = 100


@dataclasses.dataclass(frozen=True, kw_only=True)
class RandomShare(Condition):
    """From one percent to another; the same people for as long as the word is the same.

    Shares that do not overlap under one word share nobody: a trial, its other arm, a holdout.
    """

    group: ClassVar[Group] = "models"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    percent_from: int = number(0, maximum=PERCENTS, unit="percent")
    percent_to: int = number(50, maximum=PERCENTS, unit="percent")
    draw: str = text(maximum=60)

    def check(self) -> None:
        super().check()
        if self.percent_to < self.percent_from:
            raise BadValueError(reason="upside-down", limit="percent_to")

    def answer(self, scope: Scope) -> Answer:
        mine, step = place(self.draw, "c.id"), PLACES // PERCENTS
        return Answer(
            yes=sql(
                f"({mine} >= ? AND {mine} < ?)", self.percent_from * step, self.percent_to * step
            )
        )
