"""Buyers by cells of recency, frequency and money: how many in each, and who moved where."""

import dataclasses
from datetime import datetime

from domain.models import Shop
from domain.segments.conditions.rfm_cell import RfmCell
from domain.segments.people import real_people
from domain.segments.purchases import with_refunds
from domain.segments.rfm import cells
from domain.segments.rfm_levels import AXES, LEVELS, Axis
from domain.segments.rule import Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.tree import Group, Leaf

# Levels of recency, frequency and money; 0 is somebody who had not bought.
Cell = tuple[int, int, int]
NOBODY: Cell = (0, 0, 0)
CELLS: tuple[Cell, ...] = tuple((r, f, m) for r in LEVELS for f in LEVELS for m in LEVELS)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Matrix:
    """How many people are in each cell; cells without anybody are there too."""

    people: dict[Cell, int]

    @property
    def total(self) -> int:
        return sum(self.people.values())

    def level(self, axis: Axis, level: int) -> int:
        """How many have this level of an axis."""
        place = AXES.index(axis)
        return sum(count for cell, count in self.people.items() if cell[place] == level)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Moves:
    """How many were in one cell at the first moment and in another, or in it still, at the last."""

    since: datetime
    until: datetime
    people: dict[tuple[Cell, Cell], int]

    def between(self, axis: Axis, before: int, after: int) -> int:
        """How many went from one level of an axis to another; from 0 are those who began."""
        place = AXES.index(axis)
        return sum(
            count
            for (was, now), count in self.people.items()
            if was[place] == before and now[place] == after
        )

    def largest(self, most: int) -> list[tuple[Cell, Cell, int]]:
        """The ways most people went; who stayed or began is left out."""
        gone = [
            (was, now, count)
            for (was, now), count in self.people.items()
            if was not in {now, NOBODY}
        ]
        return sorted(gone, key=lambda way: (-way[2], way[:2]))[:most]


async def matrix(shop: Shop, now: datetime) -> Matrix:
    """Everybody who bought, by cell. Raises TooSlowError."""
    scope = Scope.of(shop, now)
    select = sql(
        "SELECT q.recency, q.frequency, q.money, COUNT(*) AS people ? AND ? GROUP BY 1, 2, 3",
        cells(scope).text,
        _real(scope, "q"),
    )
    found = await rows(with_refunds(scope, select))
    counted = {_cell(row, ""): int(row["people"]) for row in found}
    return Matrix(people={cell: counted.get(cell, 0) for cell in CELLS})


async def moves(shop: Shop, now: datetime, days: int, until: int = 0) -> Moves:
    """Between the starts of the local days so many days ago; `until` 0 is now.

    Raises TooSlowError.
    """
    today = Scope.of(shop, now)
    scope, then = today.at_start_of(until) if until else today, today.at_start_of(days)
    columns = ", ".join(f"COALESCE(w.{axis}, 0) AS was_{axis}, q.{axis}" for axis in AXES)
    groups = ", ".join(str(place) for place in range(1, 2 * len(AXES) + 1))
    select = sql(
        f"SELECT {columns}, COUNT(*) AS people FROM (SELECT q.* ?) AS q"
        " LEFT JOIN (SELECT q.* ?) AS w ON w.customer_id = q.customer_id"
        f" WHERE ? GROUP BY {groups}",
        cells(scope).text,
        cells(then).text,
        _real(scope, "q"),
    )
    found = await rows(with_refunds(today, select))
    return Moves(
        since=then.now,
        until=scope.now,
        people={(_cell(row, "was_"), _cell(row, "")): int(row["people"]) for row in found},
    )


def rule_of_cell(cell: Cell) -> Rule:
    """The people of one cell, as a segment that stays fresh."""
    recency, frequency, money = cell
    condition = RfmCell(
        recency=(f"r{recency}",), frequency=(f"f{frequency}",), money=(f"m{money}",)
    )
    return Rule(tree=Group(nodes=(Leaf(condition=condition),)))


def rule_of_move(axis: Axis, before: int, after: int, days: int) -> Rule:
    """Those who went from one level of an axis to another."""
    letter = axis[0]
    given = {axis: (f"{letter}{after}",), f"was_{axis}": (f"{letter}{before}",)}
    condition = RfmCell(operator="moved", days=days, **given)
    return Rule(tree=Group(nodes=(Leaf(condition=condition),)))


def _real(scope: Scope, alias: str) -> Sql:
    people = real_people(scope)
    return sql(f"{alias}.customer_id IN (SELECT c.id FROM customer c WHERE ?)", people)


def _cell(row: dict[str, int], before: str) -> Cell:
    recency, frequency, money = (int(row[f"{before}{axis}"]) for axis in AXES)
    return recency, frequency, money
