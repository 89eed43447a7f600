"""A file that is only a list of people: a table with one telling column, or a line for each.

Everything here runs in a process of its own and is never part of an import.
"""

import dataclasses
import shutil
import tempfile
from itertools import islice
from pathlib import Path

from domain.imports import encoding
from domain.imports.apart import apart
from domain.imports.container import unpack
from domain.imports.csv_rows import physical
from domain.imports.refusals import EmptyFileError, OneColumnError
from domain.imports.source import BLANK, rows, sniff
from domain.imports.xlsx_rows import MARK

MOST_LINES = 100_000


@dataclasses.dataclass(frozen=True, kw_only=True)
class Listing:
    """The columns by name, empty where the file has none, and the lines with their numbers."""

    names: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]


async def listing_of(path: Path, country: str) -> Listing:
    """What is in the file, at most 100,000 lines. Raises what `refusals` says."""
    folder = Path(tempfile.mkdtemp(prefix="barker-list-", dir=path.parent))
    try:
        return await apart(_read, path, folder, country)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _read(path: Path, folder: Path, country: str) -> Listing:
    try:
        source, _ = sniff(path, folder, country)
    except OneColumnError:
        return _one_column(path, folder)
    plain = unpack(path, folder).path
    lines = tuple(
        (row.line, tuple(cell.replace(MARK, "").strip() for cell in row.cells))
        for row in islice(rows(plain, source), MOST_LINES)
        if row.line > source.header
    )
    return Listing(names=tuple(each.name for each in source.columns), lines=lines)


def _one_column(path: Path, folder: Path) -> Listing:
    plain = unpack(path, folder).path
    with plain.open(encoding=encoding.detect(plain), errors="replace", newline=None) as file:
        found = enumerate(islice(physical(file), MOST_LINES), 1)
        lines = tuple((n, (line.strip(BLANK),)) for n, line in found if line.strip(BLANK))
    if not lines:
        raise EmptyFileError
    return Listing(names=("",), lines=lines)
