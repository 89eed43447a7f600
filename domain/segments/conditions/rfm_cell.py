"""In which cell of recency, frequency and money a buyer is."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import number
from domain.segments.condition import Answer, Condition, Group
from domain.segments.rfm import FIFTHS, fifths
from domain.segments.scope import Scope
from domain.segments.sql import every, sql

AXES = ("recency", "frequency", "money")


@dataclasses.dataclass(frozen=True, kw_only=True)
class RfmCell(Condition):
    """Fifths of all buyers: 5 bought last, most often, for most; unknown of who never bought."""

    group: ClassVar[Group] = "models"
    reads: ClassVar[frozenset[str]] = frozenset({"order", "refund"})
    is_common: ClassVar[bool] = True

    recency_from: int = number(4, minimum=1, maximum=FIFTHS)
    recency_to: int = number(5, minimum=1, maximum=FIFTHS)
    frequency_from: int = number(4, minimum=1, maximum=FIFTHS)
    frequency_to: int = number(5, minimum=1, maximum=FIFTHS)
    money_from: int = number(1, minimum=1, maximum=FIFTHS)
    money_to: int = number(5, minimum=1, maximum=FIFTHS)

    @property
    def is_relative(self) -> bool:
        return True

    def check(self) -> None:
        super().check()
        for axis in AXES:
            if getattr(self, f"{axis}_to") < getattr(self, f"{axis}_from"):
                raise BadValueError(reason="upside-down", limit=f"{axis}_to")

    def answer(self, scope: Scope) -> Answer:
        buyers = fifths(scope)
        inside = every(
            sql(
                f"(q.{axis} BETWEEN ? AND ?)",
                getattr(self, f"{axis}_from"),
                getattr(self, f"{axis}_to"),
            )
            for axis in AXES
        )
        return Answer(
            yes=buyers.that(inside).people,
            known=buyers.people,
            failing=buyers.that(~inside).people,
        )
