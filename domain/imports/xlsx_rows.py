"""Rows of an XLSX sheet, streamed: memory holds one piece of the sheet and the shared texts.

Cells come as text in the same form as a CSV would have them. A formula without a stored value and
an error of the spreadsheet come as `MARK` and the reason, so that they are never taken for empty.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import IO
from xml.parsers import expat

from domain.imports import limits
from domain.imports.csv_rows import Row
from domain.imports.moments import excel_moment
from domain.imports.refusals import (
    BombError,
    BrokenArchiveError,
    EmptyFileError,
    TooManyColumnsError,
)
from domain.imports.workbook import CHUNK, Book, Sheet, local, read_book

# Of a private area of Unicode: no table holds it, and a database does.
MARK = "\ue000"
NO_VALUE = f"{MARK}formula-without-value"
SHEET_ERROR = f"{MARK}excel-error"
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# A last day of 9999; larger numbers in a date format are no dates.
LAST_SERIAL = 2_958_466
LARGEST = 1e300


class Parser:
    """An expat parser whose handlers see local names, and that refuses document types."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._refuse
        self._names: dict[str, str] = {}

    def _name(self, tag: str) -> str:
        name = self._names.get(tag)
        if name is None:
            name = self._names[tag] = local(tag)
        return name

    def _refuse(self, *_: object) -> None:
        raise BrokenArchiveError

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _end(self, tag: str) -> None:
        raise NotImplementedError

    def feed(self, chunk: bytes, *, is_last: bool = False) -> None:
        try:
            self.parser.Parse(chunk, is_last)
        except expat.ExpatError:
            raise BrokenArchiveError from None


class SharedTexts(Parser):
    """The table of texts that the cells point to; phonetic readings are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: list[str] = []
        self._parts: list[str] = []
        self._size = 0
        self._is_reading = False

    def read(self, file: IO[bytes]) -> list[str]:
        while chunk := file.read(CHUNK):
            self.feed(chunk)
        self.feed(b"", is_last=True)
        return self._texts

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = self._name(tag)
        if name == "si":
            self._parts, self._is_reading = [], True
        elif name == "rPh":
            self._is_reading = False
        elif name == "t" and self._is_reading:
            self.parser.CharacterDataHandler = self._parts.append

    def _end(self, tag: str) -> None:
        name = self._name(tag)
        self.parser.CharacterDataHandler = None
        if name == "rPh":
            self._is_reading = True
        elif name == "si":
            text = "".join(self._parts)
            self._size += len(text) + 60
            if self._size > limits.SHARED_TEXT:
                raise BombError(limit_mb=limits.SHARED_TEXT // limits.MIB)
            self._texts.append(plain_text(text))


class SheetRows(Parser):
    """Cells into rows; `ready` holds the rows of the pieces fed so far."""

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
        self._value: list[str] = []

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = self._name(tag)
        if name == "c":
            self._kind = attributes.get("t", "n")
            self._is_date = int(attributes.get("s", "0")) in self._book.date_styles
            self._has_formula = False
            self._value = []
            self._column = self._place(attributes.get("r", ""))
        elif name in {"v", "t"}:
            self.parser.CharacterDataHandler = self._value.append
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._line = int(attributes.get("r", self._line + 1))
            self._cells, self._column = [], -1

    def _place(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        if not letters:
            return self._column + 1
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_number(letters)
        return column

    def _end(self, tag: str) -> None:
        name = self._name(tag)
        if name in {"v", "t"}:
            self.parser.CharacterDataHandler = None
        elif name == "c":
            self._put(self._text())
        elif name == "row" and any(self._cells):
            self.ready.append(Row(self._line, self._cells))

    def _put(self, text: str) -> None:
        if not text:
            return
        if self._column >= limits.COLUMNS:
            raise TooManyColumnsError(count=self._column + 1, limit=limits.COLUMNS)
        missing = self._column - len(self._cells)
        if missing > 0:
            self._cells.extend([""] * missing)
        self._cells.append(text)

    def _text(self) -> str:
        if not self._value:
            return NO_VALUE if self._has_formula and self._kind != "str" else ""
        value = "".join(self._value)
        match self._kind:
            case "s":
                return self._shared(value)
            case "e":
                return SHEET_ERROR
            case "n":
                return self._number(value)
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
    return moment.strftime("%Y-%m-%d" if serial == int(serial) else "%Y-%m-%d %H:%M:%S")


def plain_text(text: str) -> str:
    """A text of the workbook without its escapes and its own line breaks."""
    if "_x" in text:
        text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\x00", "").replace("\r\n", "\n")


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
