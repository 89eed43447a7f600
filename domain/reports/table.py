"""What a report returns: a table with typed columns and the figures worth saying aloud."""

import dataclasses
from datetime import date, datetime
from typing import Literal

from domain.core.chart import Kind as DrawnKind
from domain.core.chart import Part
from domain.core.period import Period

# Money is minor units of the shop's currency; a name that means something has a text of its own.
ColumnKind = Literal["day", "name", "money", "count", "percent"]
Value = int | date | str | None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Column:
    """One column, its name is the text `column-<key>`. `drawn` columns make the chart."""

    key: str
    kind: ColumnKind
    drawn: DrawnKind | None = None
    part: Part = "main"
    is_in_chat: bool = True


@dataclasses.dataclass(frozen=True, kw_only=True)
class Table:
    """Rows in order, a value per column; None where there is nothing to say.

    The first column is the day, the oldest first, or a name, the most important first.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def is_by_day(self) -> bool:
        """Whether every row is a day."""
        return self.columns[0].kind == "day"

    def column(self, key: str) -> tuple[Value, ...]:
        """All values of one column."""
        place = next(n for n, column in enumerate(self.columns) if column.key == key)
        return tuple(row[place] for row in self.rows)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Measure:
    """One figure about the period and about the one before, its name is `measure-<key>`."""

    key: str
    kind: ColumnKind
    value: int | None
    before: int | None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Outcome:
    """A report about a period. The first measure is what the report is about.

    `sample` is how many orders it rests on, `sample_before` how many the comparison does. When
    the period holds a day that is not over, `open_day` names it and the period before was cut
    at the same elapsed part of its last day, `before_end`. `notes` are text ids with a number.
    `few_before` and `no_before` are the texts that say why nothing is compared.
    """

    period: Period
    table: Table
    measures: tuple[Measure, ...]
    sample: int
    sample_before: int
    before: Period
    before_end: datetime
    open_day: date | None
    notes: tuple[tuple[str, int], ...] = ()
    few_before: str = "report-small-before"
    no_before: str = "report-no-before"
    as_of: datetime
