"""How much money is on a person's account with the shop."""

import dataclasses
from typing import ClassVar

from domain.segments.accounts import available, movements
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit, upper_limit


@dataclasses.dataclass(frozen=True, kw_only=True)
class AccountBalance(MaybeNumberCondition):
    """What may be spent now; unknown for who has no account."""

    group: ClassVar[Group] = "payments"
    reads: ClassVar[frozenset[str]] = frozenset({"loyalty"})

    value: int = limit(50_000, unit="money")
    upper: int | None = upper_limit(unit="money")

    @property
    def is_clock(self) -> bool:
        return True

    def held(self, scope: Scope) -> Grouped:
        return Grouped(rows=movements(scope, "balance"), term=available(scope))
