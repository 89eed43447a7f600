"""For which shop, at which moment and for which people a condition is asked."""

import dataclasses
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.core.period import days_ago
from domain.models import Shop
from domain.segments.rfm_levels import USUAL, RfmLevels, levels_of
from domain.segments.sql import YES, Sql, listed, sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class Scope:
    """What a condition may know. `people` narrows the same query to some ids, to ask "why"."""

    shop_id: int
    zone: ZoneInfo
    counted: tuple[str, ...]
    now: datetime
    people: tuple[int, ...] = ()
    rfm: RfmLevels = USUAL
    # Whether it is another moment than the one the whole statement is asked at.
    is_aside: bool = False
    # Only the people with a refund are asked about; the statement knows them, see `with_refunds`.
    is_of_refunded: bool = False
    # Only these are asked about: a test that follows a column, see `narrowing`.
    asked: Sql | None = None
    # Only people with ids from the first to the last of these are asked about, see `everybody`.
    span: tuple[int, int] | None = None
    # Names of the ranks the statement knows the rows of, see `domain.segments.borders`.
    ranks: tuple[str, ...] = ()

    @classmethod
    def of(cls, shop: Shop, now: datetime, people: tuple[int, ...] = ()) -> "Scope":
        """The scope of a shop at a moment."""
        return cls(
            shop_id=shop.id,
            zone=shop.zone,
            counted=tuple(shop.counted_statuses),
            now=now,
            people=people,
            rfm=levels_of(shop),
        )

    @property
    def moment(self) -> int:
        """Now, as the database keeps it."""
        return to_milliseconds(self.now)

    def days_back(self, days: int) -> int:
        """The start of the local day `days` days ago, as the database keeps it."""
        return to_milliseconds(days_ago(days, self.now, self.zone))

    def window(self, column: str, days: int | None) -> Sql:
        """`[start of the day that many days ago, now)`; without days everything before now."""
        until = sql(f"{column} < ?", self.moment)
        return until if days is None else sql(f"{column} >= ?", self.days_back(days)) & until

    def narrowed(self, column: str) -> Sql:
        """The people asked about, or everybody."""
        if self.asked is not None:
            return sql("? ?", Sql(column), self.asked)
        if self.is_of_refunded:
            return Sql(f"{column} IN (SELECT customer_id FROM refunded)")
        if self.people:
            return sql(f"{column} IN (?)", listed(self.people))
        return sql(f"{column} BETWEEN ? AND ?", *self.span) if self.span else YES

    def spanned(self, column: str) -> Sql:
        """From the first of the people asked about to the last, beside `narrowed`.

        Of a column that is mostly empty SQLite takes the index for a span only.
        """
        if not self.people:
            return YES
        return sql(f"{column} BETWEEN ? AND ?", min(self.people), max(self.people))

    def at_start_of(self, days: int) -> "Scope":
        """The same at the start of the local day `days` days ago."""
        then = from_milliseconds(self.days_back(days))
        return dataclasses.replace(self, now=then, is_aside=True)

    def of_refunded(self) -> "Scope":
        """The same about the people with a refund alone."""
        return dataclasses.replace(self, is_of_refunded=True)

    def everybody(self) -> "Scope":
        """The same scope without narrowing: a rank needs all the others.

        What a statement about a span knows of refunds is about the people of the span.
        """
        is_aside = self.is_aside or self.span is not None
        return dataclasses.replace(self, people=(), asked=None, span=None, is_aside=is_aside)
