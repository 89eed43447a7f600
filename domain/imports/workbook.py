"""The small parts of an XLSX workbook: its sheets, its date formats, its shared texts."""

import dataclasses
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, ParseError, XMLParser

from domain.imports import limits
from domain.imports.refusals import BombError, BrokenArchiveError
from domain.imports.sheet_xml import SharedTexts, local

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
LITERALS = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.|_.|\*.|General", re.IGNORECASE)
PART_BYTES = 32 * limits.MIB


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet by the name on its tab."""

    name: str
    part: str


@dataclasses.dataclass(frozen=True, kw_only=True)
class Book:
    """What the cells of all sheets need to be understood."""

    sheets: tuple[Sheet, ...]
    date_styles: frozenset[int]
    is_1904: bool
    texts: list[str]


def read_book(archive: zipfile.ZipFile) -> Book:
    """Raises BrokenArchiveError where the workbook lacks a part."""
    names = {name.lower(): name for name in archive.namelist()}
    workbook = _tree(archive, names, "xl/workbook.xml")
    relations = _tree(archive, names, "xl/_rels/workbook.xml.rels")
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations}
    sheets = tuple(
        Sheet(name=each.get("name", ""), part=_part(names, targets, each))
        for each in _children(workbook, "sheet")
        if each.get("state", "visible") == "visible"
    )
    return Book(
        sheets=tuple(sheet for sheet in sheets if sheet.part),
        date_styles=_date_styles(archive, names),
        is_1904=any(
            each.get("date1904", "0") in {"1", "true"} for each in _children(workbook, "workbookPr")
        ),
        texts=_shared_texts(archive, names),
    )


def _children(root: Element, name: str) -> Iterator[Element]:
    return (each for each in root.iter() if local(each.tag) == name)


def _part(names: dict[str, str], targets: dict[str, str], sheet: Element) -> str:
    target = targets.get(sheet.get(RELATION) or sheet.get(STRICT_RELATION) or "", "")
    path = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
    return names.get(path.lower(), "")


def _tree(archive: zipfile.ZipFile, names: dict[str, str], part: str) -> Element:
    if part not in names:
        raise BrokenArchiveError
    if archive.getinfo(names[part]).file_size > PART_BYTES:
        raise BombError(limit_mb=PART_BYTES // limits.MIB)
    content = read_part(archive, names[part])
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise BrokenArchiveError
    # Without a document type there are no entities to expand.
    parser = XMLParser()  # noqa: S314
    try:
        parser.feed(content)
        tree: Element = parser.close()
    except ParseError:
        raise BrokenArchiveError from None
    return tree


def read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A small part whole, never more than its limit whatever its directory says."""
    with archive.open(name) as file:
        content = file.read(PART_BYTES + 1)
    if len(content) > PART_BYTES:
        raise BombError(limit_mb=PART_BYTES // limits.MIB)
    return content


def _date_styles(archive: zipfile.ZipFile, names: dict[str, str]) -> frozenset[int]:
    if "xl/styles.xml" not in names:
        return frozenset()
    styles = _tree(archive, names, "xl/styles.xml")
    dates = set(BUILT_IN_DATES)
    for each in _children(styles, "numFmt"):
        code = LITERALS.sub("", each.get("formatCode", ""))
        if re.search(r"[dmyhsгдмч]", code, re.IGNORECASE):
            dates.add(int(each.get("numFmtId", "-1")))
    formats = next(_children(styles, "cellXfs"), Element("none"))
    return frozenset(
        number for number, each in enumerate(formats) if int(each.get("numFmtId", "0")) in dates
    )


def _shared_texts(archive: zipfile.ZipFile, names: dict[str, str]) -> list[str]:
    if "xl/sharedstrings.xml" not in names:
        return []
    with archive.open(names["xl/sharedstrings.xml"]) as file:
        return SharedTexts().read(file)
