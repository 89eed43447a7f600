"""Where a person's value is held: in a column of the customer, or in rows added up per person."""

import dataclasses
from typing import Protocol

from domain.segments import borders
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, Value, sql


class Held(Protocol):
    """A value per person. `default` is for people without rows; None means it is empty then."""

    @property
    def default(self) -> int | None:
        """The value of people without rows."""

    def compare(self, sign: str, value: Value) -> Sql:
        """The value against a constant, to be used inside `where`."""

    def test(self, template: str) -> Sql:
        """A test of the value, `{}` in its place, to be used inside `where`."""

    def where(self, test: Sql) -> Sql:
        """The people whose value is there and passes the test."""

    def known(self) -> Sql | None:
        """The people whose value is there; None when everybody's is."""

    def ranks(self, among: Sql, place: Sql) -> Sql:
        """Rows (customer_id, value, people, place) of the people `among` whose `place` passes.

        Places count from the top, ties are broken by id.
        """

    def is_inside(self, key: str, scope: Scope) -> Sql:
        """The people whose value is not beyond a border that is kept."""

    def moments(self, scope: Scope) -> Sql:
        """`SELECT ... AS customer_id, ... AS t`: the value as a moment, of whom it is there."""

    def flips(self) -> Sql | None:
        """When the value itself changes with time alone."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Column:
    """A column of the customer; `present` says where it is not empty."""

    term: str
    present: Sql | None = None
    default: None = None

    def compare(self, sign: str, value: Value) -> Sql:
        return sql(f"{self.term} {sign} ?", value)

    def test(self, template: str) -> Sql:
        return Sql(template.format(self.term))

    def where(self, test: Sql) -> Sql:
        return test if self.present is None else self.present & test

    def known(self) -> Sql | None:
        return self.present

    def ranks(self, among: Sql, place: Sql) -> Sql:
        return sql(
            "SELECT customer_id, value, people, place FROM (SELECT c.id AS customer_id,"
            " ? AS value, COUNT(*) OVER () AS people,"
            " ROW_NUMBER() OVER (ORDER BY ? DESC, c.id) AS place"
            " FROM customer c WHERE ? AND ?) AS ranks WHERE ?",
            Sql(self.term),
            Sql(self.term),
            among,
            self.present or YES,
            place,
        )

    def is_inside(self, key: str, scope: Scope) -> Sql:
        return self.where(borders.is_inside(key, scope, self.term, "c.id"))

    def moments(self, scope: Scope) -> Sql:
        return sql(
            f"SELECT c.id AS customer_id, {self.term} AS t FROM customer c"
            " WHERE c.shop_id = ? AND ? AND ?",
            scope.shop_id,
            self.present or YES,
            scope.narrowed("c.id"),
        )

    def flips(self) -> Sql | None:
        return None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Grouped:
    """An expression over the rows of one customer: an aggregate.

    `per` divides it without rounding: both sides of a comparison are multiplied instead. `present`
    leaves people out whose rows give no value.
    """

    rows: Rows
    term: str
    per: str = ""
    present: str = ""
    default: int | None = None

    def compare(self, sign: str, value: Value) -> Sql:
        return sql(f"{self.term} {sign} ?" + (f" * {self.per}" if self.per else ""), value)

    def test(self, template: str) -> Sql:
        return Sql(template.format(self.term))

    def where(self, test: Sql) -> Sql:
        return self.rows.having(sql(f"{self.present} AND ?" if self.present else "?", test))

    def known(self) -> Sql | None:
        if self.default is not None:
            return None
        return self.where(YES) if self.present else self.rows.people

    def ranks(self, among: Sql, place: Sql) -> Sql:
        whose = self.rows.customer
        return sql(
            f"SELECT customer_id, value, people, place FROM (SELECT {whose} AS customer_id,"
            f" {self._order} AS value, COUNT(*) OVER () AS people,"
            f" ROW_NUMBER() OVER (ORDER BY {self._order} DESC, {whose}) AS place ?"
            f" AND {whose} IN (SELECT c.id FROM customer c WHERE ?)"
            f" GROUP BY {whose} HAVING ?) AS ranks WHERE ?",
            self.rows.text,
            among,
            Sql(self.present) if self.present else YES,
            place,
        )

    def is_inside(self, key: str, scope: Scope) -> Sql:
        test = borders.is_inside(key, scope, self._order, self.rows.customer)
        present = Sql(self.present) if self.present else YES
        return sql("c.id IN (?)", self.rows.grouped(present & test))

    @property
    def _order(self) -> str:
        """The value; CAST so that both engines divide as real numbers."""
        return f"CAST({self.term} AS DOUBLE PRECISION) / {self.per}" if self.per else self.term

    def moments(self, scope: Scope) -> Sql:
        whose = self.rows.customer
        return sql(
            f"SELECT {whose} AS customer_id, {self.term} AS t ? GROUP BY {whose} HAVING ?",
            self.rows.text,
            Sql(self.present) if self.present else YES,
        )

    def flips(self) -> Sql | None:
        return self.rows.flips()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Newest:
    """The last moment of rows, looked up person by person: an index has it at hand.

    For rows of which everybody has many, where adding all of them up would read them all. `key` is
    the customer's column of the rows. A test is NULL where there is no row, until `where`.
    """

    rows: Rows
    key: str
    default: None = None

    def compare(self, sign: str, value: Value) -> Sql:
        return sql(f"(? {sign} ?)", self._newest, value)

    def test(self, template: str) -> Sql:
        return sql(
            f"(SELECT {template.format('n.newest')} FROM (SELECT ? AS newest) AS n"
            " WHERE n.newest IS NOT NULL)",
            self._newest,
        )

    def where(self, test: Sql) -> Sql:
        return sql("COALESCE(?, FALSE)", test)

    def known(self) -> Sql | None:
        return sql(f"EXISTS (SELECT 1 ? AND {self.key} = c.id)", self._all.text)

    def ranks(self, among: Sql, place: Sql) -> Sql:
        return self._grouped.ranks(among, place)

    def is_inside(self, key: str, scope: Scope) -> Sql:
        return self._grouped.is_inside(key, scope)

    def moments(self, scope: Scope) -> Sql:
        return self._grouped.moments(scope)

    def flips(self) -> Sql | None:
        return self.rows.flips()

    @property
    def _newest(self) -> Sql:
        last = f"{self.rows.moment} DESC LIMIT 1"
        return sql(
            f"(SELECT {self.rows.moment} ? AND {self.key} = c.id ORDER BY {last})", self._all.text
        )

    @property
    def _all(self) -> Rows:
        """Without the narrowing to some people: each row of `c` asks for its own."""
        return dataclasses.replace(self.rows, scope=self.rows.scope.everybody())

    @property
    def _grouped(self) -> Grouped:
        return Grouped(rows=self.rows, term=f"MAX({self.rows.moment})")
