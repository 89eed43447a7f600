"""What was found out about a file: container, encoding, delimiter, header, dates, decimals."""

import dataclasses
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from domain.imports import encoding, limits
from domain.imports.container import Container, Packing, Unpacked, unpack
from domain.imports.csv_rows import Row, guess_delimiter, physical, read_text
from domain.imports.moments import DateOrder, OrderFinder, date_order, looks_like_date
from domain.imports.numbers import DecimalMark, decimal_mark
from domain.imports.refusals import EmptyFileError, OneColumnError, OnlyHeaderError
from domain.imports.xlsx_rows import MARK, first_sheet, read_sheet

HEADER_SEARCH = 30
SAMPLES_KEPT = 20
SAMPLE_CHARACTERS = 80
DATE_LINES = 200_000
BLANK = " ,;|\t\r\n\ufeff"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its name, some of its cells, and how its dates are written if it has any."""

    name: str
    samples: tuple[str, ...]
    date_order: DateOrder | None = None
    is_date_sure: bool = True
    times_named: int = 1


@dataclasses.dataclass(frozen=True, kw_only=True)
class Source:
    """How to read the file again. `header` is the line of the names, 0 where there are none."""

    container: Container
    packing: Packing
    encoding: str
    delimiter: str
    sheet: str
    sheets: int
    header: int
    decimal: DecimalMark
    columns: tuple[Column, ...]
    lines: int
    size: int
    # How many cells most lines have: known before the columns are.
    width: int = 0

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)

    @classmethod
    def restored(cls, content: dict[str, Any]) -> "Source":
        """From JSON."""
        columns = tuple(
            Column(**{**each, "samples": tuple(each["samples"])}) for each in content["columns"]
        )
        return cls(**{**content, "columns": columns})


def sniff(path: Path, folder: Path, country: str) -> tuple[Source, list[Row]]:
    """How the file is written, and its first rows. Raises what `refusals` says."""
    unpacked = unpack(path, folder)
    draft = _workbook(unpacked) if unpacked.container == "xlsx" else _text(unpacked)
    sample = list(islice(rows(unpacked.path, draft), limits.SAMPLE_ROWS))
    if not sample:
        raise EmptyFileError
    header = _header(sample)
    body = [row for row in sample if row.line > header and not row.problem]
    if not body:
        raise OnlyHeaderError
    if draft.container == "text":
        encoding.refuse_garbled("\n".join(" ".join(row.cells) for row in sample[:100]))
    names = next((row.cells for row in sample if row.line == header), [])
    source = dataclasses.replace(draft, header=header, size=path.stat().st_size)
    below = [row for row in sample if row.line > header]
    return _with_columns(source, unpacked.path, names, body, country), below


def rows(plain: Path, source: Source) -> Iterator[Row]:
    """The rows below the header of an unpacked file."""
    if source.container == "xlsx":
        return read_sheet(plain, source.sheet, skip=source.header)
    found = read_text(
        plain,
        source.encoding,
        source.delimiter,
        skip=max(0, source.header - 1),
        width=len(source.columns) or source.width or None,
    )
    # The header may stand on several lines, so it is read and passed over.
    return islice(found, 1 if source.header else 0, None)


def _draft(unpacked: Unpacked, **found: object) -> Source:
    blank: dict[str, Any] = {"encoding": "", "delimiter": "", "sheet": "", "sheets": 0, "lines": 0}
    return Source(
        container=unpacked.container,
        packing=unpacked.packing,
        header=0,
        decimal=".",
        columns=(),
        size=0,
        **{**blank, **found},
    )


def _workbook(unpacked: Unpacked) -> Source:
    sheet, sheets = first_sheet(unpacked.path)
    return _draft(unpacked, sheet=sheet, sheets=sheets)


def _text(unpacked: Unpacked) -> Source:
    name = encoding.detect(unpacked.path)
    with unpacked.path.open(encoding=name, errors="replace", newline=None) as file:
        lines = [line for line in islice(physical(file), 100) if line.strip(BLANK)]
    if not lines:
        raise EmptyFileError
    if lines[0].lower().startswith("sep=") and len(lines[0].strip()) == len("sep=;"):
        lines = lines[1:]
    guessed = guess_delimiter(lines)
    if guessed is None:
        raise OneColumnError
    delimiter, width = guessed
    total = _count(unpacked.path)
    return _draft(unpacked, encoding=name, delimiter=delimiter, width=width, lines=total)


def _count(path: Path) -> int:
    """Lines of a text, about: UTF-16 has one such byte a line too."""
    total = 0
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            total += chunk.count(b"\n") or (chunk.count(b"\r") if not total else 0)
    return total


def _header(sample: list[Row]) -> int:
    """The line of the names: the first wide row of words with data under it, 0 for none."""
    width = max(_filled(row) for row in sample)
    for row in sample[:HEADER_SEARCH]:
        if _filled(row) >= max(2, width * 0.6):
            words = [cell for cell in row.cells if cell.strip()]
            return row.line if all(map(_is_name, words)) else 0
    return 0


def _filled(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.strip())


def _is_name(cell: str) -> bool:
    text = cell.strip()
    return any(sign.isalpha() or sign == "№" for sign in text) and not (
        looks_like_date(text) or "@" in text or text.startswith(MARK)
    )


def _with_columns(
    source: Source, plain: Path, names: list[str], body: list[Row], country: str
) -> Source:
    widths = [max((n for n, cell in enumerate(row.cells, 1) if cell), default=0) for row in body]
    names = [name.replace("\x00", "") for name in names]
    width = max(len(names), max(set(widths), key=widths.count))
    columns = []
    for index in range(width):
        cells = [row.cells[index] for row in body if index < len(row.cells)]
        filled = [cell.strip() for cell in cells if cell.strip() and not cell.startswith(MARK)]
        name = " ".join(names[index].split()) if index < len(names) else ""
        columns.append(
            Column(
                name=name[:SAMPLE_CHARACTERS],
                samples=tuple(cell[:SAMPLE_CHARACTERS] for cell in filled[:SAMPLES_KEPT]),
                date_order=date_order(filled, country),
                times_named=sum(1 for each in names if name and each.strip() == name),
            )
        )
    marks = [each for column in columns if column.date_order is None for each in column.samples]
    source = dataclasses.replace(
        source, columns=tuple(columns), decimal=decimal_mark(marks) or _usual_mark(source)
    )
    return _with_date_orders(source, plain, country)


def _usual_mark(source: Source) -> DecimalMark:
    return "," if source.delimiter == ";" else "."


def _with_date_orders(source: Source, plain: Path, country: str) -> Source:
    """Read on until the numbers of each date column tell its day from its month."""
    finders = {
        index: OrderFinder()
        for index, column in enumerate(source.columns)
        if column.date_order in {"dmy", "mdy", "ymd"}
    }
    lines = source.lines
    for row in islice(rows(plain, source), DATE_LINES if finders else 0):
        for index, finder in finders.items():
            if index < len(row.cells):
                finder.feed(row.cells[index])
        if row.line > limits.SAMPLE_ROWS and all(each.is_sure for each in finders.values()):
            break
        lines = max(lines, row.line)
    columns = list(source.columns)
    for index, finder in finders.items():
        columns[index] = dataclasses.replace(
            columns[index],
            date_order=finder.order(country) if finder.seen else columns[index].date_order,
            is_date_sure=finder.is_sure,
        )
    return dataclasses.replace(source, columns=tuple(columns), lines=lines)
