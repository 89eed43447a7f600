"""Tables as files a spreadsheet opens by a double click, written row by row: CSV and XLSX.

Nothing in them is run: texts that begin like a formula are made harmless in CSV, and are texts and
nothing else in XLSX. Blocking: big ones are written in a thread.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal, Protocol

Kind = Literal["csv", "xlsx"]
KINDS: tuple[Kind, ...] = ("csv", "xlsx")
Cell = str | int | float | None
# The wide ones are counted too, by programs of East Asian languages.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
PLAIN_NUMBER = re.compile(r"[+-][\d .,]+")
# Characters that show nothing and that no program reads back alike.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# More characters no cell of a workbook holds.
LONGEST = 32_767
# A text is a text, whatever it looks like; rows go to disk as they come.
XLSX = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Sheet(Protocol):
    """A table that is being written."""

    def write(self, row: Sequence[Cell]) -> None:
        """One more row."""


def harmless(text: str) -> str:
    """The text so that no spreadsheet counts it; numbers with a sign stay numbers."""
    if not text.startswith(FORMULA) or PLAIN_NUMBER.fullmatch(text):
        return text
    return f"'{text}"


class CsvSheet:
    """With a mark of UTF-8 at its beginning; the language says what stands between the cells.

    What is sent back to us keeps the `delimiter` it came with: it says how its numbers are read.
    """

    def __init__(self, file: IO[bytes], language: str, delimiter: str = "") -> None:
        self._text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
        self._comma = language == "ru"
        between = delimiter or (";" if self._comma else ",")
        self._rows = csv.writer(self._text, delimiter=between, lineterminator="\r\n")

    def write(self, row: Sequence[Cell]) -> None:
        self._rows.writerow([self._cell(each) for each in row])

    def close(self) -> None:
        """The file under it stays open."""
        self._text.detach()

    def _cell(self, cell: Cell) -> str:
        if isinstance(cell, float):
            return str(cell).replace(".", ",") if self._comma else str(cell)
        return harmless(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


class XlsxSheet:
    """One sheet of texts and numbers."""

    def __init__(self, target: Path | IO[bytes]) -> None:
        # Memory of a bot that writes no workbook.
        from xlsxwriter import Workbook  # noqa: PLC0415

        self._book = Workbook(target, XLSX)
        self._sheet = self._book.add_worksheet("1")
        self._row = 0

    def write(self, row: Sequence[Cell]) -> None:
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                self._sheet.write_string(self._row, column, CONTROL.sub("", cell)[:LONGEST])
            elif cell is not None:
                self._sheet.write_number(self._row, column, cell)
        self._row += 1

    def close(self) -> None:
        """The book is written."""
        self._book.close()


@contextmanager
def opened(kind: Kind, target: Path | IO[bytes], language: str) -> Iterator[Sheet]:
    """A new file to be written row by row; it is whole when the block ends without an error."""
    if kind == "xlsx":
        xlsx = XlsxSheet(target)
        yield xlsx
        xlsx.close()
        return
    file = target.open("wb") if isinstance(target, Path) else target
    csv_sheet = CsvSheet(file, language)
    yield csv_sheet
    csv_sheet.close()
    if isinstance(target, Path):
        file.close()


def written(kind: Kind, rows: Iterable[Sequence[Cell]], language: str) -> bytes:
    """A small table at once."""
    target = io.BytesIO()
    with opened(kind, target, language) as sheet:
        for row in rows:
            sheet.write(row)
    return target.getvalue()
