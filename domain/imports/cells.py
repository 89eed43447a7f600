"""The cells of one line by meaning, cleaned of what spreadsheets and exports put around them."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from domain.imports.csv_rows import Row
from domain.imports.plan import Plan
from domain.imports.problems import CellError, LineError, Problem
from domain.imports.xlsx_rows import MARK

T = TypeVar("T")
WHOLE = re.compile(r"\d+\.0+")
ESCAPED_FORMULA = re.compile(r"'[=+\-@]")
CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Cells:
    """Looks cells up by field. One object serves a whole file."""

    def __init__(self, plan: Plan) -> None:
        self._indexes = plan.mapping
        self._names = [column.name for column in plan.source.columns]
        self._cells: Sequence[str] = ()
        self._line = 0
        self.notes: list[Problem] = []

    def has(self, key: str) -> bool:
        """Whether the field has a column."""
        return key in self._indexes

    def turn_to(self, row: Row) -> None:
        """Look at the next line. Raises LineError where it is spoilt or the header again."""
        cells = row.cells
        self._line, self._cells = row.line, cells
        if row.problem:
            raise LineError("", " ".join(cells)[:80], row.problem)
        if len(cells) > len(self._names) and any(cells[len(self._names) :]):
            raise LineError("", " ".join(cells[len(self._names) :])[:80], "extra-cells")
        if cells[0].strip() == self._names[0] and self._is_header(cells):
            raise LineError("", cells[0], "header-again")

    def _is_header(self, cells: Sequence[str]) -> bool:
        return len(cells) > 1 and [cell.strip() for cell in cells] == self._names[: len(cells)]

    @property
    def whole(self) -> list[str]:
        """The line as it stands in the file."""
        return list(self._cells)

    def text(self, key: str) -> str:
        """The cell on one line; empty where there is no such column. Raises LineError."""
        index = self._indexes.get(key)
        if index is None or index >= len(self._cells):
            return ""
        value = self._cells[index]
        return value if value.isalnum() else self._cleaned(key, value)

    def _cleaned(self, key: str, value: str) -> str:
        value = value.strip()
        if value.startswith(MARK):
            raise LineError(key, "", value[1:])
        if value.startswith("'") and ESCAPED_FORMULA.match(value):
            value = value[1:]
        return value if value.isprintable() else CONTROL.sub("", value)

    def raw(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The cells of several fields as they stand in the file."""
        cells, count = self._cells, len(self._cells)
        return tuple(
            [cells[index] for key in keys if (index := self._indexes.get(key, count)) < count]
        )

    def code(self, key: str, limit: int) -> str:
        """A number or code: `13085.0` is what a spreadsheet made of 13085. Raises LineError."""
        value = self.text(key)
        if value.endswith("0") and WHOLE.fullmatch(value):
            value = value.partition(".")[0]
        if len(value) > limit:
            raise LineError(key, value[:80], "too-long")
        return value

    def parsed(self, key: str, parse: Callable[[str], T]) -> T | None:
        """The cell through a parser, None where it is empty. Raises LineError."""
        value = self.text(key)
        if not value:
            return None
        try:
            return parse(value)
        except CellError as error:
            raise LineError(key, value[:200], error.reason) from None

    def lenient(self, key: str, parse: Callable[[str], str]) -> str:
        """The same for what may be left out: a bad value is noted and the line goes on."""
        try:
            return self.parsed(key, parse) or ""
        except LineError as error:
            self.notes.append(
                Problem(
                    line=self._line,
                    field=key,
                    value=error.value,
                    reason=error.reason,
                    outcome="value-dropped",
                )
            )
            return ""

    def required(self, key: str, value: T | None) -> T:
        """Raises LineError where there is nothing."""
        if value is None or value == "":
            raise LineError(key, "", "empty")
        return value
