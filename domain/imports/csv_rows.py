"""Lines of a text table into cells. A quote that never closes spoils its own line, not the file."""

import csv
import dataclasses
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from domain.imports import limits
from domain.imports.refusals import LineTooLongError, TooManyColumnsError

DELIMITERS = (";", ",", "\t", "|")
QUOTE = '"'


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """The cells of one record; `problem` says why there are none to rely on."""

    line: int
    cells: list[str]
    problem: str = ""


def guess_delimiter(lines: list[str]) -> str | None:
    """The sign that cuts most lines into the same number of columns, more than one."""
    scores = {each: _evenness(lines, each) for each in DELIMITERS}
    best = max(DELIMITERS, key=lambda each: scores[each])
    return best if scores[best] > 0 else None


def _evenness(lines: list[str], delimiter: str) -> float:
    widths = [len(row.cells) for row in records(iter(lines), delimiter) if any(row.cells)]
    widths = [width for width in widths if width > 1]
    if not widths:
        return 0
    usual = max(set(widths), key=widths.count)
    share = widths.count(usual) / max(len(lines), 1)
    return share * share * min(usual, 12)


def read_text(
    path: Path, encoding: str, delimiter: str, *, skip: int = 0, width: int | None = None
) -> Iterator[Row]:
    """The records of a file; line numbers are those an editor shows."""
    with path.open(encoding=encoding, errors="replace", newline=None) as file:
        for row in records(physical(file), delimiter, skip=skip, width=width):
            if len(row.cells) > limits.COLUMNS and not row.problem:
                raise TooManyColumnsError(count=len(row.cells), limit=limits.COLUMNS)
            yield row


def physical(file: TextIO) -> Iterator[str]:
    """Lines, none longer than allowed: a file without line breaks must not fill the memory."""
    line, number = file.readline(limits.LINE_CHARACTERS), 1
    while line:
        if len(line) >= limits.LINE_CHARACTERS and not line.endswith("\n"):
            raise LineTooLongError(line=number, limit=limits.LINE_CHARACTERS)
        yield line
        line, number = file.readline(limits.LINE_CHARACTERS), number + 1


def records(
    lines: Iterable[str], delimiter: str, *, skip: int = 0, width: int | None = None
) -> Iterator[Row]:
    """Rows with their first line's number; blank lines are left out."""
    source = _Lines(lines, skip)
    blank = f"{delimiter} \t\r\n\v\f\u00a0"
    while (line := source.take()) is not None:
        if not line.strip(blank):
            continue
        number = source.number
        if QUOTE in line:
            row = _quoted(source, line, number, delimiter, width)
        else:
            row = Row(number, line.rstrip("\n").split(delimiter))
        width = width or len(row.cells)
        if ("\ufffd" in line or "\x00" in line) and not row.problem:
            row = Row(number, row.cells, "bad-characters")
        yield row


class _Lines:
    """Lines that can be put back: an unclosed quote is found out only further down."""

    def __init__(self, lines: Iterable[str], skip: int) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self.number = 0
        for _ in range(skip):
            self.take()

    def take(self) -> str | None:
        line = self._back.popleft() if self._back else next(self._lines, None)
        self.number += line is not None
        return line

    def put_back(self, lines: list[str]) -> None:
        self._back.extendleft(reversed(lines))
        self.number -= len(lines)


def _quoted(source: _Lines, line: str, number: int, delimiter: str, width: int | None) -> Row:
    taken = [line]
    cells = _parsed(taken, delimiter)
    while cells is None and len(taken) < limits.RECORD_LINES:
        if (more := source.take()) is None:
            break
        taken.append(more)
        if sum(map(len, taken)) > limits.RECORD_CHARACTERS:
            break
        if QUOTE in more:
            cells = _parsed(taken, delimiter)
    if cells and (len(taken) == 1 or width is None or len(cells) == width):
        return Row(number, cells)
    source.put_back(taken[1:])
    return _loose(line, number, delimiter, width)


def _parsed(lines: list[str], delimiter: str) -> list[str] | None:
    """The cells, [] for a quote that closes in a wrong place, None where more is needed."""
    try:
        return next(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return None if "end of data" in str(error) else []


def _loose(line: str, number: int, delimiter: str, width: int | None) -> Row:
    """A line whose quotes don't add up: taken as it is when it then has the right width."""
    plain = line.rstrip("\n").split(delimiter)
    if width is not None and len(plain) == width and line.count(QUOTE) != 1:
        return Row(number, [cell.strip(QUOTE).replace(QUOTE * 2, QUOTE) for cell in plain])
    return Row(number, plain, "unclosed-quote")
