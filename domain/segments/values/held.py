"""Where a person's value is held: in a column of the customer, or in rows grouped by customer."""

import dataclasses
from typing import Protocol

from domain.segments.sql import YES, Sql, Value, sql


class Held(Protocol):
    """A value per person. `default` is for people without rows; None means it is empty then."""

    @property
    def default(self) -> int | None:
        """The value of people without rows."""

    def compare(self, sign: str, value: Value) -> Sql:
        """The value against a constant, to be used inside `where`."""

    def where(self, test: Sql) -> Sql:
        """The people whose value is there and passes the test."""

    def known(self) -> Sql | None:
        """The people whose value is there; None when everybody's is."""

    def ranked(self, among: Sql, place: Sql) -> Sql:
        """The people `among` whose `place` from the top passes; ties are broken by id."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Column:
    """A column of the customer; `present` says where it is not empty."""

    term: str
    present: Sql | None = None
    default: None = None

    def compare(self, sign: str, value: Value) -> Sql:
        return sql(f"{self.term} {sign} ?", value)

    def where(self, test: Sql) -> Sql:
        return test if self.present is None else self.present & test

    def known(self) -> Sql | None:
        return self.present

    def ranked(self, among: Sql, place: Sql) -> Sql:
        return sql(
            "c.id IN (SELECT id FROM (SELECT c.id, COUNT(*) OVER () AS people,"
            " ROW_NUMBER() OVER (ORDER BY ? DESC, c.id) AS place"
            " FROM customer c WHERE ? AND ?) AS ranks WHERE ?)",
            Sql(self.term),
            among,
            self.present or YES,
            place,
        )


@dataclasses.dataclass(frozen=True, kw_only=True)
class Grouped:
    """An expression over the rows of one customer.

    `rows` is `FROM ... WHERE ...` with a column `customer_id`. `per` divides the expression
    without rounding: both sides of a comparison are multiplied instead. `present` leaves people out
    whose rows give no value.
    """

    rows: Sql
    term: str
    per: str = ""
    present: str = ""
    default: int | None = None

    def compare(self, sign: str, value: Value) -> Sql:
        return sql(f"{self.term} {sign} ?" + (f" * {self.per}" if self.per else ""), value)

    def where(self, test: Sql) -> Sql:
        having = sql(f"{self.present} AND ?" if self.present else "?", test)
        return sql(
            "c.id IN (SELECT customer_id ? GROUP BY customer_id HAVING ?)", self.rows, having
        )

    def known(self) -> Sql | None:
        if self.default is not None:
            return None
        if self.present:
            return self.where(YES)
        return sql("c.id IN (SELECT customer_id ?)", self.rows)

    def ranked(self, among: Sql, place: Sql) -> Sql:
        # CAST so that both engines divide as real numbers.
        order = f"CAST({self.term} AS DOUBLE PRECISION) / {self.per}" if self.per else self.term
        return sql(
            "c.id IN (SELECT customer_id FROM (SELECT customer_id, COUNT(*) OVER () AS people,"
            " ROW_NUMBER() OVER (ORDER BY ? DESC, customer_id) AS place ?"
            " AND customer_id IN (SELECT c.id FROM customer c WHERE ?)"
            " GROUP BY customer_id HAVING ?) AS ranks WHERE ?)",
            Sql(order),
            self.rows,
            among,
            Sql(self.present) if self.present else YES,
            place,
        )
