"""Rows about customers: where they are, whose they are, when they happened, in which window."""

import dataclasses
from collections.abc import Iterator
from typing import Literal

from domain.segments.flips import Flip, flips_of, union
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, sql
from domain.segments.window import EVER, Window

Edge = Literal["first", "last", "any"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Rows:
    """`FROM source WHERE where`, of the window and of the people asked about.

    `customer` and `moment` are columns of it; rows without a moment are things that stand now.
    `parts` are what the source itself is made of, where it can't be looked through by its moment;
    `stirred_by` are others whose coming changes which rows these are.
    """

    scope: Scope
    source: Sql
    customer: str
    where: Sql = YES
    moment: str = ""
    window: Window = EVER
    parts: tuple["Rows", ...] = ()
    stirred_by: tuple["Rows", ...] = ()

    def that(self, test: Sql) -> "Rows":
        """The rows that pass a test too."""
        return dataclasses.replace(self, where=self.where & test)

    @property
    def text(self) -> Sql:
        """`FROM ... WHERE ...`, something may be added by AND."""
        inside = self.window.test(self.scope, self.moment) if self.moment else YES
        return self._where(inside)

    @property
    def people(self) -> Sql:
        """The people with a row."""
        return sql(f"c.id IN (SELECT {self.customer} ?)", self.text)

    def having(self, test: Sql) -> Sql:
        """The people whose rows together pass a test of aggregates."""
        return sql(
            f"c.id IN (SELECT {self.customer} ? GROUP BY {self.customer} HAVING ?)", self.text, test
        )

    def pick(self, edge: Edge, key: str, **columns: str) -> "Rows":
        """One row of each person, the first or the last by moment and then `key`; or all of them.

        The columns named are `r.<name>` afterwards, besides `r.customer_id` and `r.moment`.
        """
        named = "".join(f", {term} AS {name}" for name, term in columns.items())
        way = "DESC" if edge == "last" else "ASC"
        place = (
            f", ROW_NUMBER() OVER (PARTITION BY {self.customer}"
            f" ORDER BY {self.moment} {way}, {key} {way}) AS place"
        )
        inner = sql(
            f"(SELECT {self.customer} AS customer_id, {self.moment} AS moment{named}"
            f"{'' if edge == 'any' else place} ?) AS r",
            self.text,
        )
        return Rows(
            scope=self.scope,
            source=inner,
            customer="r.customer_id",
            where=YES if edge == "any" else Sql("(r.place = 1)"),
            parts=(self,),
        )

    def flips(self) -> Sql | None:
        """When rows leave the window, and when rows dated later than now come into it."""
        others = [part.flips() for part in (*self.parts, *self.stirred_by)]
        known = [each for each in (*self._own_flips(), *others) if each is not None]
        return union(known) if known else None

    def _own_flips(self) -> Iterator[Sql]:
        if not self.moment or self.parts:
            return
        coming = self._moments(sql(f"{self.moment} >= ?", self.scope.moment))
        yield flips_of(self.scope, coming, Flip())
        if self.window.leaving is not None:
            inside = self._moments(self.window.test(self.scope, self.moment))
            yield flips_of(self.scope, inside, self.window.leaving)

    def _moments(self, inside: Sql) -> Sql:
        """The oldest moment of each person."""
        return sql(
            f"SELECT {self.customer} AS customer_id, MIN({self.moment}) AS t ?"
            f" GROUP BY {self.customer}",
            self._where(inside),
        )

    def _where(self, inside: Sql) -> Sql:
        return sql(
            "FROM ? WHERE ? AND ? AND ?",
            self.source,
            self.where,
            inside,
            self.scope.narrowed(self.customer),
        )
