"""Rows about customers: where they are, whose they are, when they happened, in which window."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from domain.segments.flips import Flip, flips_of, union
from domain.segments.scope import Scope
from domain.segments.sql import YES, Joinable, Sql, every, sql
from domain.segments.window import EVER, Window

# An aggregate without brackets inside.
AGGREGATE = re.compile(r"\b(?:COUNT|SUM|MIN|MAX)\([^()]*\)")
Edge = Literal["first", "last", "any"]


@dataclasses.dataclass(frozen=True)
class Having(Joinable):
    """People by a test of the aggregates of their rows."""

    rows: "Rows" = dataclasses.field(kw_only=True)
    test: Sql = dataclasses.field(kw_only=True)

    def joined(self, others: Sequence[Joinable]) -> Sql:
        asked = [self, *(each for each in others if isinstance(each, Having))]
        plain = [each for each in asked if not each.is_filterable]
        able = [each for each in asked if each.is_filterable]
        parts = [Sql(each.text, each.values) for each in plain]
        return every([*parts, self.rows.having_each(able)] if able else parts)

    @property
    def is_filterable(self) -> bool:
        """Whether its aggregates are plain enough to be told which rows they see."""
        rest = AGGREGATE.sub("", self.test.text)
        return not any(f"{name}(" in rest for name in ("COUNT", "SUM", "MIN", "MAX", "AVG"))

    @property
    def of_its_window(self) -> Sql:
        """The test over the rows of its window alone; without any of them nobody passes."""
        inside = self.rows.window.test(self.rows.scope, self.rows.moment)
        # Moments are numbers of ours; the values of the test must stay in their order.
        told = inside.text.replace("?", "{}").format(*inside.values)
        seen = f" FILTER (WHERE {told})"
        text = AGGREGATE.sub(lambda found: found.group(0) + seen, self.test.text)
        return Sql(f"(COUNT(*){seen} > 0 AND {text})", self.test.values)


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
        return self if test == YES else dataclasses.replace(self, where=self.where & test)

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
        found = self._grouped(self.text, test)
        if not self.moment:
            return found
        key = (self.source, self.where, self.customer, self.moment, self.scope)
        return Having(found.text, found.values, key=key, rows=self, test=test)

    def _grouped(self, text: Sql, test: Sql) -> Sql:
        whose = self.customer
        return sql(f"c.id IN (SELECT {whose} ? GROUP BY {whose} HAVING ?)", text, test)

    def having_each(self, asked: Sequence["Having"]) -> Sql:
        """The people who pass all the tests, each of the rows of its own window: one look."""
        begins = [each.rows.window.begins(self.scope) for each in asked]
        since = [each for each in begins if each is not None]
        widest = sql(f"{self.moment} < ?", self.scope.moment)
        if len(since) == len(begins):
            widest &= sql(f"{self.moment} >= ?", min(since))
        return self._grouped(self._where(widest), every(each.of_its_window for each in asked))

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
