"""Segments side by side: how many people, what they bought in a period, whom they share.

The people are those of now, what they bought is of the period; everything is one statement.
"""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from itertools import combinations

from domain.core.errors import BadValueError
from domain.core.period import Period
from domain.models import Segment, Shop
from domain.segments.compile import base_sql, passing
from domain.segments.purchases import money, orders, with_refunds
from domain.segments.rule import Rule, rule_of
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.window import Window

FEWEST, MOST = 2, 6
# Below so many people a share or a mean says little.
SMALL = 30


@dataclasses.dataclass(frozen=True, kw_only=True)
class Figures:
    """One segment in a period. Money is minor units, net of refunds; shares are of 1.

    `conversion` is the part of the people who bought, with its 95 % interval of Wilson.
    """

    people: int
    buyers: int
    orders: int
    revenue: int

    @property
    def average(self) -> int | None:
        """Revenue per order."""
        return round(self.revenue / self.orders) if self.orders else None

    @property
    def conversion(self) -> float | None:
        return self.buyers / self.people if self.people else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the conversion lies with 95 % certainty; Wilson, 1927."""
        if not self.people:
            return None
        z, n, share = 1.96, self.people, self.buyers / self.people
        middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z * (share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5 / (1 + z * z / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    @property
    def per_member(self) -> int | None:
        """Revenue per person of the segment, those who bought nothing included."""
        return round(self.revenue / self.people) if self.people else None

    @property
    def is_small(self) -> bool:
        """Whether chance speaks louder than the numbers."""
        return self.people < SMALL


@dataclasses.dataclass(frozen=True, kw_only=True)
class Comparison:
    """The figures in the order asked for; `shared[a, b]`, a < b, is how many are in both."""

    period: Period
    as_of: datetime
    figures: tuple[Figures, ...]
    shared: dict[tuple[int, int], int]


async def compare(
    shop: Shop, segments: Sequence[Segment], period: Period, now: datetime
) -> Comparison:
    """One to six segments. Raises TooSlowError, BrokenTreeError, BadValueError."""
    if not 1 <= len(segments) <= MOST:
        raise BadValueError(reason="too-large", limit=str(MOST))
    rules = [rule_of(each) for each in segments]
    pairs = list(combinations(range(len(rules)), 2))
    row = (await rows(_statement(rules, pairs, period, Scope.of(shop, now))))[0]
    return Comparison(
        period=period,
        as_of=now,
        figures=tuple(
            Figures(
                people=int(row[f"people{n}"]),
                buyers=int(row[f"buyers{n}"]),
                orders=int(row[f"orders{n}"]),
                revenue=int(row[f"revenue{n}"]),
            )
            for n in range(len(rules))
        ),
        shared={pair: int(row[f"both{pair[0]}_{pair[1]}"]) for pair in pairs},
    )


async def figures(shop: Shop, segment: Segment, period: Period, now: datetime) -> Figures:
    """Of one segment. Raises TooSlowError, BrokenTreeError."""
    return (await compare(shop, [segment], period, now)).figures[0]


def _statement(
    rules: Sequence[Rule], pairs: Sequence[tuple[int, int]], period: Period, scope: Scope
) -> Sql:
    window = Window(first=period.first, last=period.last)
    flags = [
        sql(
            f"CASE WHEN ? AND ? THEN 1 ELSE 0 END AS is{n}",
            base_sql(rule.base, rule.tree, scope),
            passing(rule.tree, scope),
        )
        for n, rule in enumerate(rules)
    ]
    sums = [
        f"COALESCE(SUM(f.is{n}), 0) AS people{n},"
        f" COALESCE(SUM(CASE WHEN f.orders > 0 THEN f.is{n} ELSE 0 END), 0) AS buyers{n},"
        f" COALESCE(SUM(f.is{n} * f.orders), 0) AS orders{n},"
        f" COALESCE(SUM(f.is{n} * f.revenue), 0) AS revenue{n}"
        for n in range(len(rules))
    ]
    sums += [f"COALESCE(SUM(f.is{a} * f.is{b}), 0) AS both{a}_{b}" for a, b in pairs]
    select = sql(
        f"SELECT {', '.join(sums)} FROM (SELECT ?, COALESCE(b.orders, 0) AS orders,"
        " COALESCE(s.revenue, 0) AS revenue FROM customer c"
        " LEFT JOIN (SELECT o.customer_id, COUNT(*) AS orders ? GROUP BY o.customer_id) AS b"
        " ON b.customer_id = c.id"
        " LEFT JOIN (SELECT m.customer_id, CAST(SUM(m.amount) AS BIGINT) AS revenue ?"
        " GROUP BY m.customer_id) AS s ON s.customer_id = c.id WHERE c.shop_id = ?) AS f",
        _joined(flags),
        orders(scope, window).text,
        money(scope, window).text,
        scope.shop_id,
    )
    return with_refunds(scope, select)


def _joined(pieces: Sequence[Sql]) -> Sql:
    return Sql(
        ", ".join(each.text for each in pieces),
        tuple(value for each in pieces for value in each.values),
    )
