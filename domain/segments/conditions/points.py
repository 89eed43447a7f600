"""How many points of the loyalty programme a person can spend."""

import dataclasses
from typing import ClassVar

from domain.segments.accounts import available, movements
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class Points(MaybeNumberCondition):
    """What may be spent now, without what is pending or expired; unknown for who has no account."""

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"loyalty"})
    is_common: ClassVar[bool] = True

    value: int = limit(100)

    @property
    def is_clock(self) -> bool:
        return True

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=movements(scope, "points"), term=available(scope))
