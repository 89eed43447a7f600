"""Tables as files a spreadsheet opens by a double click, written row by row: CSV and XLSX.

Nothing in them is run: texts that begin like a formula are made harmless in CSV, and are texts and
nothing else in XLSX. Blocking: big ones are written in a thread.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal, Protocol
from xml.sax.saxutils import escape

Kind = Literal["csv", "xlsx"]
KINDS: tuple[Kind, ...] = ("csv", "xlsx")
Cell = str | int | float | None
FORMULA = ("=", "+", "-", "@", "\t", "\r")
PLAIN_NUMBER = re.compile(r"[+-][\d .,]+")
# What XML 1.0 can't hold.
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = "xl/worksheets/sheet1.xml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    f'<Override PartName="/{SHEET}" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
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
    """With a mark of UTF-8 at its beginning; the language says what stands between the cells."""

    def __init__(self, file: IO[bytes], language: str) -> None:
        self._text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
        self._comma = language == "ru"
        delimiter = ";" if self._comma else ","
        self._rows = csv.writer(self._text, delimiter=delimiter, lineterminator="\r\n")

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
    """One sheet of texts and numbers, in the smallest workbook there is."""

    def __init__(self, archive: zipfile.ZipFile, sheet: IO[bytes]) -> None:
        self._archive = archive
        self._sheet = sheet
        sheet.write(f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'.encode())

    def write(self, row: Sequence[Cell]) -> None:
        self._sheet.write(f"<row>{''.join(map(_xml, row))}</row>".encode())

    def close(self) -> None:
        """The sheet ends, and the small parts around it are written."""
        self._sheet.write(b"</sheetData></worksheet>")
        self._sheet.close()
        for name, content in PARTS.items():
            self._archive.writestr(name, HEAD + content)


def _xml(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<c/>"
    if isinstance(cell, str):
        text = escape(UNWRITABLE.sub("", cell))
        return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f"<c><v>{cell}</v></c>"


@contextmanager
def opened(kind: Kind, target: Path | IO[bytes], language: str) -> Iterator[Sheet]:
    """A new file to be written row by row; it is whole when the block ends without an error."""
    if kind == "xlsx":
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            xlsx = XlsxSheet(archive, archive.open(SHEET, "w", force_zip64=True))
            yield xlsx
            xlsx.close()
        return
    file = target.open("wb") if isinstance(target, Path) else target
    csv_sheet = CsvSheet(file, language)
    yield csv_sheet
    csv_sheet.close()
    if isinstance(target, Path):
        file.close()


def written(kind: Kind, rows: Sequence[Sequence[Cell]], language: str) -> bytes:
    """A small table at once."""
    target = io.BytesIO()
    with opened(kind, target, language) as sheet:
        for row in rows:
            sheet.write(row)
    return target.getvalue()
