"""Lines of a text table into cells. A quote that never closes spoils its own line, not the file."""

import csv
from collections import deque
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TextIO

from domain.imports import limits
from domain.imports.refusals import LineTooLongError, TooManyColumnsError

DELIMITERS = (";", ",", "\t", "|")
QUOTE = '"'


class Row(NamedTuple):
    """The cells of one record; `problem` says why there are none to rely on."""

    line: int
    cells: list[str]
    problem: str = ""


def guess_delimiter(lines: list[str]) -> tuple[str, int] | None:
    """The sign that cuts most lines into one number of columns, and that number."""
    found = [(*_evenness(lines, each), each) for each in DELIMITERS]
    score, width, best = max(found, key=lambda each: each[0])
    return (best, width) if score > 0 else None


def _evenness(lines: list[str], delimiter: str) -> tuple[float, int]:
    widths = [len(row.cells) for row in records(iter(lines), delimiter) if any(row.cells)]
    widths = [width for width in widths if width > 1]
    if not widths:
        return 0, 0
    usual = max(set(widths), key=widths.count)
    share = widths.count(usual) / max(len(lines), 1)
    return share * share * min(usual, 12), usual


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
    return iter(partial(file.readline, limits.LINE_CHARACTERS), "")


def records(
    lines: Iterator[str], delimiter: str, *, skip: int = 0, width: int | None = None
) -> Iterator[Row]:
    """Rows with their first line's number; blank lines are left out.

    Lines taken for a quote that never closes are put back and read again on their own.
    """
    back: deque[str] = deque()
    number = sum(1 for _ in islice(lines, skip))
    blank = f"{delimiter} \t\r\n\v\f\u00a0"
    for line in _with_put_back(lines, back):
        number += 1
        if not line.strip(blank):
            continue
        if QUOTE in line:
            row, taken = _quoted(_with_put_back(lines, back), back, line, delimiter, width)
            row = row._replace(line=number)
            number += taken
        else:
            row = Row(number, line.rstrip("\n").split(delimiter))
        yield _checked(row, line)


def _with_put_back(lines: Iterator[str], back: deque[str]) -> Iterator[str]:
    while True:
        if back:
            yield back.popleft()
        else:
            line = next(lines, None)
            if line is None:
                return
            yield line


def _checked(row: Row, line: str) -> Row:
    if len(line) >= limits.LINE_CHARACTERS and not line.endswith("\n"):
        raise LineTooLongError(line=row.line, limit=limits.LINE_CHARACTERS)
    if ("\ufffd" in line or "\x00" in line) and not row.problem:
        return Row(row.line, row.cells, "bad-characters")
    return row


def _quoted(
    more: Iterator[str], back: deque[str], line: str, delimiter: str, width: int | None
) -> tuple[Row, int]:
    """The row (its number is not known here) and how many lines it took besides its first."""
    taken = [line]
    cells = _parsed(taken, delimiter)
    while cells is None and len(taken) < limits.RECORD_LINES:
        if (another := next(more, None)) is None:
            break
        taken.append(another)
        if sum(map(len, taken)) > limits.RECORD_CHARACTERS:
            break
        if QUOTE in another:
            cells = _parsed(taken, delimiter)
    if cells and (len(taken) == 1 or width is None or len(cells) == width):
        return Row(0, cells), len(taken) - 1
    back.extendleft(reversed(taken[1:]))
    return _loose(line, delimiter, width), 0


def _parsed(lines: list[str], delimiter: str) -> list[str] | None:
    """The cells, [] for a quote that closes in a wrong place, None where more is needed."""
    try:
        return next(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return None if "end of data" in str(error) else []


def _loose(line: str, delimiter: str, width: int | None) -> Row:
    """A line whose quotes don't add up: taken as it is when it then has the right width."""
    plain = line.rstrip("\n").split(delimiter)
    if width is not None and len(plain) == width and line.count(QUOTE) != 1:
        return Row(0, [cell.strip(QUOTE).replace(QUOTE * 2, QUOTE) for cell in plain])
    return Row(0, plain, "unclosed-quote")
