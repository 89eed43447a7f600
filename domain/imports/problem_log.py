"""What went wrong in one reading, kept on disk, written out for the errors file."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import orjson

from domain.imports.csv_rows import Row
from domain.imports.problems import Problem

SCHEMA = "CREATE TABLE problem(line INTEGER, field, value, reason, outcome, cells BLOB)"
KEPT = 200_000


class ProblemLog:
    """The problems of one file."""

    def __init__(self, scratch: sqlite3.Connection) -> None:
        self._scratch = scratch
        scratch.execute(SCHEMA)

    def note(self, problems: Iterable[Problem], cells: Sequence[str] | None = None) -> None:
        """Keep problems of one line with its cells; without them the file is read again later."""
        raw = None if cells is None else orjson.dumps(list(cells))
        self._scratch.executemany(
            "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?)",
            [
                (each.line, each.field, each.value, each.reason, each.outcome, raw)
                for each in problems
            ],
        )

    def all(self) -> list[Problem]:
        """Every problem, line by line."""
        rows = self._scratch.execute(
            "SELECT line, field, value, reason, outcome FROM problem ORDER BY line, rowid"
        )
        return [
            Problem(line=line, field=field, value=value, reason=reason, outcome=outcome)
            for line, field, value, reason, outcome in rows
        ]

    def counted(self) -> dict[str, int]:
        """How many by outcome and reason."""
        counts: Counter[str] = Counter()
        for outcome, reason, count in self._scratch.execute(
            "SELECT outcome, reason, count(*) FROM problem GROUP BY outcome, reason"
        ):
            counts[f"{outcome} {reason}"] += count
        return dict(counts)

    def write(self, target: Path, again: Callable[[], Iterator[Row]]) -> None:
        """Problems beside the cells of their lines, so that they can be mended and sent again."""
        rows = self._scratch.execute(
            "SELECT line, field, value, reason, outcome, cells FROM problem"
            " ORDER BY line, rowid LIMIT ?",
            (KEPT,),
        )
        lines = _Lines(again)
        with target.open("wb") as file:
            for *problem, raw in rows:
                cells = lines.cells(problem[0]) if raw is None else orjson.loads(raw)
                file.write(orjson.dumps([*problem, cells]) + b"\n")


class _Lines:
    """Cells by line number, in rising order; the file is opened only when one is asked for."""

    def __init__(self, again: Callable[[], Iterator[Row]]) -> None:
        self._again = again
        self._rows: Iterator[Row] | None = None
        self._row: Row | None = None

    def cells(self, line: int) -> list[str]:
        if self._rows is None:
            self._rows = self._again()
            self._row = next(self._rows, None)
        while self._row is not None and self._row.line < line:
            self._row = next(self._rows, None)
        return self._row.cells if self._row is not None and self._row.line == line else []
