"""Files that can't be a table at all: each is refused with a sentence of its own."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from domain.core.errors import DomainError
from domain.imports.mapping import check
from domain.imports.plan import examine
from domain.imports.refusals import (
    BombError,
    BrokenArchiveError,
    DuplicateColumnError,
    EmptyFileError,
    GarbledError,
    LineTooLongError,
    LockedFileError,
    MissingFieldError,
    NotATableError,
    OneColumnError,
    OnlyHeaderError,
    SeveralFilesError,
    TooManyColumnsError,
)
from tests.imports.conftest import MOSCOW

HEADER = "Номер заказа;Дата;Сумма\n"
LINE = "1;01.02.2026;500\n"
MIB = 2**20


def zipped(*names: str, content: bytes = b"a;b\n1;2\n") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content)
    return packed.getvalue()


def locked() -> bytes:
    content = bytearray(zipped("a.csv"))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + place] |= 1
    return bytes(content)


def bursting_book() -> bytes:
    book, packed = Workbook(), io.BytesIO()
    book.save(packed)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b" " * (64 * MIB))
    return packed.getvalue()


def wide_book() -> bytes:
    book, packed = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    sheet.append([f"c{number}" for number in range(10_000)])
    sheet.append([1] * 10_000)
    book.save(packed)
    return packed.getvalue()


CASES: dict[str, tuple[bytes, type[DomainError]]] = {
    "empty": (b"", EmptyFileError),
    "blank": (b"\xef\xbb\xbf\r\n \r\n", EmptyFileError),
    "only delimiters": (b";;;\n;;;\n", EmptyFileError),
    "only a header": (HEADER.encode(), OnlyHeaderError),
    "one column": (b"hello\nworld\n", OneColumnError),
    "10,000 columns": (
        ";".join(f"c{n}" for n in range(10_000)).encode() + b"\n" + b"1;" * 9_999 + b"1\n",
        TooManyColumnsError,
    ),
    "10,000 columns in a workbook": (wide_book(), TooManyColumnsError),
    "a line without end": (b"a;b\n" + b"x" * (2 * MIB), LineTooLongError),
    "zip bomb": (zipped("a.csv", content=b"0" * (64 * MIB)), BombError),
    "gzip bomb": (gzip.compress(b"0" * (64 * MIB)), BombError),
    "bursting workbook": (bursting_book(), BombError),
    "two files": (zipped("a.csv", "b.csv"), SeveralFilesError),
    "no file": (zipped(), EmptyFileError),
    "archive in an archive": (zipped("a.zip", content=zipped("a.csv")), NotATableError),
    "locked zip": (locked(), LockedFileError),
    "cut zip": (zipped("a.csv", content=b"a;b\n1;2\n" * 999)[:-40], BrokenArchiveError),
    "cut gzip": (gzip.compress(HEADER.encode() * 999)[:-20], BrokenArchiveError),
    "old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, NotATableError),
    "locked workbook": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        LockedFileError,
    ),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, NotATableError),
    "document": (b"%PDF-1.7\n", NotATableError),
    "noise": (bytes(range(256)) * 50, NotATableError),
    "letters encoded twice": (
        (HEADER + LINE).encode().decode("cp1252", "ignore").encode(),
        GarbledError,
    ),
    "letters encoded twice, Russian": (
        (HEADER + "1;01.02.2026;500;Самовар\n").encode().decode("cp1251", "ignore").encode(),
        GarbledError,
    ),
    "letters lost": (b"order;date;name\n" + b"1;2026-01-01;???? ??????\n" * 9, GarbledError),
    "duplicated header": (
        ("Номер заказа;Дата;Сумма;Сумма\n" + "1;01.02.2026;500;600\n").encode(),
        DuplicateColumnError,
    ),
    "no date": ("Номер заказа;Сумма\n1;500\n".encode(), MissingFieldError),
}


def startable(path: Path, tmp_path: Path) -> None:
    """What happens between an upload and its start."""
    plan = examine(path, tmp_path / "look", MOSCOW, "orders")
    check(plan.source, plan.kind, plan.mapping)


@pytest.mark.parametrize("name", CASES)
def test_refusals(name: str, tmp_path: Path) -> None:
    content, refusal = CASES[name]
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(refusal):
        startable(path, tmp_path)


def test_lying_archive(tmp_path: Path) -> None:
    """The directory names a small size, the content is larger: counted while it is unpacked."""
    content = bytearray(zipped("a.csv", content=b"0" * (64 * MIB)))
    place = content.index(b"PK\x01\x02") + 24
    content[place : place + 4] = (1000).to_bytes(4, "little")
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises((BombError, BrokenArchiveError, NotATableError)):
        examine(path, tmp_path / "look", MOSCOW, "orders")
