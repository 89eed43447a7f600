"""Whether a person has a promo code that still can be used."""

import dataclasses
from typing import ClassVar

from domain.core.params import optional_number
from domain.segments.condition import Group
from domain.segments.flips import Flip, flips_of, union
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, sql
from domain.segments.values.deed import DeedCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class PromoUnused(DeedCondition):
    """Codes given to the person, valid and not used; `ends_within` takes those that end soon.

    A code is used when that was told of it, or when an order of the person that was not cancelled
    names it.
    The window is about the day a code was given.
    """

    group: ClassVar[Group] = "loyalty"
    reads: ClassVar[frozenset[str]] = frozenset({"promo", "order"})

    ends_within: int | None = optional_number(maximum=1_000, unit="days")

    @property
    def is_clock(self) -> bool:
        return True

    def deeds(self, scope: Scope) -> Rows:
        valid = sql("(k.valid_until IS NULL OR k.valid_until > ?)", scope.moment)
        return _unused(scope, valid & self._is_soon(scope), self)

    def _is_soon(self, scope: Scope) -> Sql:
        if self.ends_within is None:
            return YES
        until = scope.days_back(-self.ends_within - 1)
        return sql("(k.valid_until IS NOT NULL AND k.valid_until < ?)", until)

    def next_flip(self, scope: Scope) -> Sql | None:
        ending = dataclasses.replace(
            _unused(scope, Sql("k.valid_until IS NOT NULL"), self), moment=""
        )
        ends = sql("SELECT k.customer_id, k.valid_until AS t ?", ending.text)
        near = () if self.ends_within is None else (Flip(days=-self.ends_within),)
        own = flips_of(scope, ends, Flip(after=0), *near)
        passing = self.deeds(scope).flips()
        return union(each for each in (own, passing) if each is not None)


def _unused(scope: Scope, where: Sql, asked: PromoUnused) -> Rows:
    return Rows(
        scope=scope,
        source=Sql("promo_code k"),
        where=sql(
            "k.shop_id = ? AND k.customer_id IS NOT NULL AND k.used_at IS NULL AND NOT EXISTS ("
            'SELECT 1 FROM "order" u WHERE u.shop_id = k.shop_id AND u.promo_code = k.code'
            " AND u.customer_id = k.customer_id AND u.status <> 'cancelled') AND ?",
            scope.shop_id,
            where,
        ),
        customer="k.customer_id",
        moment="k.issued_at",
        window=asked.window,
    )
