"""Rows of an XLSX sheet, streamed: memory holds one piece of the sheet and the shared texts.

Cells come as text in the same form as a CSV would have them. A formula without a stored value and
an error of the spreadsheet come as `MARK` and the reason, so that they are never taken for empty.
"""

import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from domain.imports import limits
from domain.imports.csv_rows import Row
from domain.imports.moments import excel_moment
from domain.imports.refusals import (
    BombError,
    BrokenArchiveError,
    EmptyFileError,
    TooManyColumnsError,
)
from domain.imports.sheet_xml import CHUNK, Parser, local, plain_text
from domain.imports.workbook import Book, Sheet, read_book

# Of a private area of Unicode: no table holds it, and a database does.
MARK = "\ue000"
NO_VALUE = f"{MARK}formula-without-value"
SHEET_ERROR = f"{MARK}excel-error"
# A last day of 9999; larger numbers in a date format are no dates.
LAST_SERIAL = 2_958_466
LARGEST = 1e300


class SheetRows(Parser):
    """Cells into rows; `ready` holds the rows of the pieces fed so far.

    Twenty calls a line of the sheet: the tags are compared as they are written, with whatever
    prefix the root has, and the text of a formula is thrown away when the value begins.
    """

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.ready: list[Row] = []
        self._book = book
        self._cells: list[str] = []
        self._line = 0
        self._column = -1
        self._columns: dict[str, int] = {}
        self._kind = "n"
        self._is_date = False
        self._has_formula = False
        self._has_value = False
        self._value: list[str] = []
        self.parser.CharacterDataHandler = self._value.append
        self._cell = self._row = self._formula = ""
        self._texts: tuple[str, str] = ("", "")
        self._dates = {str(number) for number in book.date_styles}

    def _begin(self, root: str) -> None:
        prefix = root[: len(root) - len(local(root))]
        self._cell, self._row, self._formula = f"{prefix}c", f"{prefix}row", f"{prefix}f"
        self._texts = (f"{prefix}v", f"{prefix}t")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == self._cell:
            get = attributes.get
            self._kind = get("t", "n")
            self._is_date = get("s", "0") in self._dates
            self._has_formula = self._has_value = False
            self._value.clear()
            self._column = self._place(get("r", ""))
        elif tag in self._texts:
            self._has_value = True
            if tag == self._texts[0]:
                self._value.clear()
        elif tag == self._formula:
            self._has_formula = True
        elif tag == self._row:
            self._line = int(attributes.get("r", self._line + 1))
            self._cells, self._column = [], -1
        elif not self._cell:
            self._begin(tag)

    def _place(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        if not letters:
            return self._column + 1
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_number(letters)
        return column

    def _end(self, tag: str) -> None:
        if tag == self._cell:
            text = self._text()
            if text:
                self._put(text)
        elif tag == self._row and any(self._cells):
            if len(self._cells) > limits.COLUMNS:
                raise TooManyColumnsError(count=len(self._cells), limit=limits.COLUMNS)
            self.ready.append(Row(self._line, self._cells))

    def _put(self, text: str) -> None:
        if self._column != len(self._cells):
            self._skip()
        self._cells.append(text)

    def _skip(self) -> None:
        """Blank cells between the last one and this."""
        if self._column >= limits.COLUMNS:
            raise TooManyColumnsError(count=self._column + 1, limit=limits.COLUMNS)
        self._cells.extend([""] * (self._column - len(self._cells)))

    def _text(self) -> str:
        if not self._has_value or not self._value:
            return NO_VALUE if self._has_formula and self._kind != "str" else ""
        value = self._value[0] if len(self._value) == 1 else "".join(self._value)
        match self._kind:
            case "n":
                return self._number(value)
            case "s":
                return self._shared(value)
            case "e":
                return SHEET_ERROR
            case "str" | "inlineStr":
                return plain_text(value)
            case _:
                return value

    def _shared(self, value: str) -> str:
        try:
            return self._book.texts[int(value)]
        except (ValueError, IndexError):
            raise BrokenArchiveError from None

    def _number(self, value: str) -> str:
        if self._is_date:
            return date_text(value, is_1904=self._book.is_1904)
        return number_text(value) if "." in value or "e" in value.lower() else value


def column_number(letters: str) -> int:
    """A -> 0, AA -> 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


@lru_cache(maxsize=65_536)
def number_text(value: str) -> str:
    """The fifteen digits a spreadsheet shows: 1.1000000000000001 is 1.1."""
    try:
        number = float(value)
    except ValueError:
        return value
    if number != number or abs(number) > LARGEST:  # noqa: PLR0124 - NaN
        return value
    text = f"{number:.15g}"
    return f"{Decimal(text):f}" if "e" in text else text


@lru_cache(maxsize=65_536)
def date_text(value: str, *, is_1904: bool) -> str:
    """A day number as `2009-12-01 07:45:00`."""
    try:
        serial = float(value)
    except ValueError:
        return value
    if not 0 <= serial < LAST_SERIAL:
        return value
    moment = excel_moment(serial, is_1904=is_1904)
    if serial < 1:
        return moment.strftime("%H:%M:%S")
    return moment.isoformat(" ") if serial != int(serial) else moment.date().isoformat()


def read_sheet(path: Path, name: str = "", skip: int = 0) -> Iterator[Row]:
    """The rows below line `skip` of the sheet called `name`, or of the first that has any."""
    try:
        with zipfile.ZipFile(path) as archive:
            book = read_book(archive)
            for sheet in book.sheets:
                if name and sheet.name != name:
                    continue
                rows = _rows(archive, book, sheet)
                first = next(rows, None)
                if first is not None:
                    yield from (row for row in _all(first, rows) if row.line > skip)
                    return
            raise EmptyFileError
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, ValueError):
        raise BrokenArchiveError from None


def first_sheet(path: Path) -> tuple[str, int]:
    """The name of the first sheet with rows, and how many visible sheets there are."""
    with zipfile.ZipFile(path) as archive:
        book = read_book(archive)
        for sheet in book.sheets:
            if next(_rows(archive, book, sheet), None) is not None:
                return sheet.name, len(book.sheets)
    raise EmptyFileError


def _all(first: Row, rest: Iterator[Row]) -> Iterator[Row]:
    yield first
    yield from rest


def _rows(archive: zipfile.ZipFile, book: Book, sheet: Sheet) -> Iterator[Row]:
    parser = SheetRows(book)
    read, packed = 0, archive.getinfo(sheet.part).compress_size
    with archive.open(sheet.part) as file:
        while chunk := file.read(CHUNK):
            read += len(chunk)
            if read > limits.UNPACKED_BYTES or (
                read > limits.RATIO_COUNTS_FROM and read > packed * limits.UNPACKED_RATIO
            ):
                raise BombError(limit_mb=limits.UNPACKED_BYTES // limits.MIB)
            parser.feed(chunk)
            yield from parser.ready
            parser.ready.clear()
    parser.feed(b"", is_last=True)
