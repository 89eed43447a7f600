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
    """People by a test of the aggregates of their rows, or all the others.

    `few` are those who pass of the people with refunds, where the rows don't tell it of them.
    """

    rows: "Rows" = dataclasses.field(kw_only=True)
    test: Sql = dataclasses.field(kw_only=True)
    few: Sql | None = None
    is_negated: bool = False

    def __invert__(self) -> "Having":
        return dataclasses.replace(self, text=f"(NOT {self.text})", is_negated=not self.is_negated)

    @property
    def key(self) -> object:
        rows = self.rows
        return (rows.source, rows.where, rows.customer, rows.moment, rows.scope)

    def joined(self, others: Sequence[Joinable]) -> Sql:
        asked = [self, *(each for each in others if isinstance(each, Having))]
        # Somebody without rows is not seen in a look at rows: a test that needs them must be there.
        looks = [each for each in asked if each.is_filterable and each.needs_rows]
        able = [each for each in asked if each.is_filterable and each.is_seen_by(looks)]
        rest = [Sql(each.text, each.values) for each in asked if each not in able]
        return every([*rest, self.rows.having_each(able)] if able else rest)

    @property
    def needs_rows(self) -> bool:
        """Whether nobody passes without a row of the window."""
        return self.few is None and not self.is_negated

    def is_seen_by(self, looks: Sequence["Having"]) -> bool:
        """Whether it costs little beside them: money doesn't if they look at fewer days than it."""
        mine = self.since
        return any(
            self.few is None or each.since is None or (mine is not None and mine >= each.since)
            for each in looks
        )

    @property
    def since(self) -> int | None:
        """The first moment of its window."""
        return self.rows.window.begins(self.rows.scope)

    @property
    def is_filterable(self) -> bool:
        """Whether its aggregates are plain enough to be told which rows they see."""
        rest = AGGREGATE.sub("", self.test.text)
        return not any(f"{name}(" in rest for name in ("COUNT", "SUM", "MIN", "MAX", "AVG"))

    def among(self, since: int | None) -> Sql:
        """The test, where a group has all rows since that moment; without its own none passes."""
        seen = self._seen(since)
        text = AGGREGATE.sub(lambda found: found.group(0) + seen, self.test.text)
        there = f"COUNT(*){seen} > 0 AND " if seen else ""
        passes = Sql(f"({there}{text})", self.test.values)
        if self.few is not None:
            whose = self.rows.customer
            simple = Sql(f"{whose} NOT IN (SELECT customer_id FROM refunded)") & passes
            passes = simple | sql(f"{whose} IN (?)", self.few)
        return ~passes if self.is_negated else passes

    def _seen(self, since: int | None) -> str:
        """Which of the rows are of its window. Moments are numbers of ours, so they are text."""
        scope, window, moment = self.rows.scope, self.rows.window, self.rows.moment
        begins, ends = window.begins(scope), window.ends(scope)
        tests = [] if begins == since or begins is None else [f"{moment} >= {begins}"]
        tests += [] if ends is None else [f"{moment} < {ends}"]
        return f" FILTER (WHERE {' AND '.join(tests)})" if tests else ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Simply:
    """Rows that tell the same of people without refunds, where aggregates are other words.

    `few` are the first rows, of the people with refunds alone.
    """

    rows: "Rows"
    few: "Rows"
    words: tuple[tuple[str, str], ...]

    def having(self, chosen: Sql, test: Sql) -> Having:
        """`chosen` is the whole statement, for where nothing can be joined."""
        text = test.text
        for word, plain in self.words:
            text = text.replace(word, plain)
        return Having(
            chosen.text,
            chosen.values,
            rows=self.rows,
            test=Sql(text, test.values),
            few=self.few.grouped(test),
        )


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
    simply: Simply | None = None

    def that(self, test: Sql) -> "Rows":
        """The rows that pass a test too."""
        if test == YES:
            return self
        return dataclasses.replace(self, where=self.where & test, simply=None)

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
        chosen = sql("c.id IN (?)", self.grouped(test))
        if self.simply is not None:
            return self.simply.having(chosen, test)
        return Having(chosen.text, chosen.values, rows=self, test=test) if self.moment else chosen

    def having_each(self, asked: Sequence["Having"]) -> Sql:
        """The people who pass all the tests, each of the rows of its own window: one look."""
        begins = [each.rows.window.begins(self.scope) for each in asked]
        known = [each for each in begins if each is not None]
        since = min(known) if len(known) == len(begins) else None
        widest = sql(f"{self.moment} < ?", self.scope.moment)
        if since is not None:
            widest &= sql(f"{self.moment} >= ?", since)
        # The one who asks the least of each group goes first.
        tests = [each.among(since) for each in sorted(asked, key=lambda one: one.few is not None)]
        return sql("c.id IN (?)", self._grouped(self._where(widest), every(tests)))

    def grouped(self, test: Sql) -> Sql:
        """`SELECT` of the people whose rows together pass a test of aggregates."""
        return self._grouped(self.text, test)

    def _grouped(self, text: Sql, test: Sql) -> Sql:
        whose = self.customer
        return sql(f"SELECT {whose} ? GROUP BY {whose} HAVING ?", text, test)

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
