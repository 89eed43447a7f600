"""Accounts of points and money, as movements `v`: what is there now, what will be lost.

What is soonest to be lost is spent first, so of what expires until a moment only that is lost
which all that was taken did not cover. `domain.shopdata.loyalty` counts one account the same way.
"""

import dataclasses

from domain.segments.flips import Flip, flips_of, union
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class Movements(Rows):
    """The movements of an account that happened; `days` ahead are looked at for what is lost."""

    days: int | None = None

    def flips(self) -> Sql | None:
        """When something may be spent, when it is lost, and when its loss comes into sight."""
        every = dataclasses.replace(self, moment="").text
        ready = sql("SELECT v.customer_id, v.available_at AS t ?", every)
        lost = sql("SELECT v.customer_id, v.expires_at AS t ? AND v.expires_at IS NOT NULL", every)
        near = () if self.days is None else (Flip(days=-self.days),)
        own = (
            flips_of(self.scope, ready, Flip(after=0)),
            flips_of(self.scope, lost, Flip(after=0), *near),
        )
        coming = super().flips()
        return union(own if coming is None else (*own, coming))


def movements(scope: Scope, account: str, days: int | None = None) -> Movements:
    """The movements of `points` or of `balance`."""
    return Movements(
        scope=scope,
        source=Sql("loyalty_movement v"),
        where=sql("v.shop_id = ? AND v.account = ?", scope.shop_id, account),
        customer="v.customer_id",
        moment="v.happened_at",
        days=days,
    )


def available(scope: Scope) -> str:
    """What may be spent now."""
    ready = f"SUM(CASE WHEN v.available_at <= {scope.moment} THEN v.amount ELSE 0 END)"
    return f"({ready} - {_unused(scope, scope.moment)})"


def expiring(scope: Scope, days: int) -> str:
    """What is lost by the end of the local day so many days ahead, if nothing is spent."""
    until = scope.days_back(-days - 1) - 1
    return f"({_unused(scope, until)} - {_unused(scope, scope.moment)})"


def _unused(scope: Scope, at: int) -> str:
    """What of that which expires until `at` was not taken by now."""
    lost = f"SUM(CASE WHEN v.amount > 0 AND v.expires_at <= {at} THEN v.amount ELSE 0 END)"
    taken = (
        f"SUM(CASE WHEN v.amount < 0 AND v.available_at <= {scope.moment}"
        " THEN -v.amount ELSE 0 END)"
    )
    return f"(CASE WHEN {lost} > {taken} THEN {lost} - {taken} ELSE 0 END)"
