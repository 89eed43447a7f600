"""What the bytes are and how they unpack, with limits that stop an archive made to burst."""

import dataclasses
import gzip
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Protocol

from domain.imports import limits
from domain.imports.refusals import (
    BombError,
    BrokenArchiveError,
    EmptyFileError,
    LockedFileError,
    NoSpaceError,
    NotATableError,
    SeveralFilesError,
)

Container = Literal["text", "xlsx"]
Packing = Literal["", "gz", "zip"]
CHUNK = 256 * 1024

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SIGNATURES = {
    b"%PDF": "pdf", b"\x89PNG": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture",
    b"Rar!": "rar", b"7z\xbc\xaf": "sevenzip", b"\x28\xb5\x2f\xfd": "other", b"BZh": "other",
    b"\xfd7zXZ": "other", b"SQLite format 3": "other", b"\x7fELF": "other", b"MZ\x90": "other",
    b"<?xml": "xml", b"<!DOCTYPE": "html", b"<html": "html", b"{\\rtf": "document",
    b"PAR1": "other",
}  # fmt: skip


@dataclasses.dataclass(frozen=True, kw_only=True)
class Unpacked:
    """A file without its wrapping."""

    path: Path
    container: Container
    packing: Packing


def unpack(path: Path, folder: Path) -> Unpacked:
    """The table inside the file; unpacked into `folder` where there was wrapping.

    Raises what `refusals` says of archives.
    """
    inner, packing = unwrap(path, folder)
    return _plain(inner, _head(inner), packing)


def unwrap(path: Path, folder: Path) -> tuple[Path, Packing]:
    """The file itself, or what one archive around it holds, whatever that is."""
    head = _head(path)
    if head.startswith(b"\x1f\x8b"):
        inner = _pour(folder / "plain", _gunzipped(path), path.stat().st_size)
        return _alone(inner), "gz"
    if head.startswith(b"PK") and not is_workbook(path):
        return _alone(_unzipped(path, folder)), "zip"
    return path, ""


def _alone(path: Path) -> Path:
    head = _head(path)
    if head.startswith(b"\x1f\x8b") or (head.startswith(b"PK") and not is_workbook(path)):
        raise NotATableError(what="nested")
    return path


def _plain(path: Path, head: bytes, packing: Packing) -> Unpacked:
    if head.startswith(b"PK"):
        _check_entries(path)
        return Unpacked(path=path, container="xlsx", packing=packing)
    if head.startswith(OLE):
        _refuse_ole(path)
    for signature, what in SIGNATURES.items():
        if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(signature):
            raise NotATableError(what=what)
    return Unpacked(path=path, container="text", packing=packing)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        head = file.read(512)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t"):
        _refuse_blank(path)
    return head


def _refuse_blank(path: Path) -> None:
    if path.stat().st_size < limits.SAMPLE_BYTES and not path.read_bytes().strip(
        b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t,;"
    ):
        raise EmptyFileError


def _refuse_ole(path: Path) -> None:
    """An old workbook, or a new one behind a password: both are OLE documents."""
    with path.open("rb") as file:
        start = file.read(CHUNK)
        file.seek(max(0, path.stat().st_size - CHUNK))
        end = file.read(CHUNK)
    if "EncryptedPackage".encode("utf-16-le") in start + end:
        raise LockedFileError
    raise NotATableError(what="xls")


def is_workbook(path: Path) -> bool:
    """Whether the archive is an XLSX workbook."""
    return "xl/workbook.xml" in {entry.filename.lower() for entry in _entries(path)}


def _entries(path: Path) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        raise BrokenArchiveError from None


def _check_entries(path: Path) -> None:
    """Refuse a workbook by what its directory says, before anything of it is unpacked."""
    entries = _entries(path)
    if any(entry.flag_bits & 1 for entry in entries):
        raise LockedFileError
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > limits.ZIP_ENTRIES:
        raise BombError(limit_mb=limits.UNPACKED_BYTES // limits.MIB)
    check_size(unpacked, path.stat().st_size)


def check_size(unpacked: int, packed: int) -> None:
    """Raises BombError where so many bytes come out of so few."""
    is_dense = unpacked > max(packed, 1) * limits.UNPACKED_RATIO
    if unpacked > limits.UNPACKED_BYTES or (unpacked > limits.RATIO_COUNTS_FROM and is_dense):
        raise BombError(limit_mb=limits.UNPACKED_BYTES // limits.MIB)


def _unzipped(path: Path, folder: Path) -> Path:
    entries = [
        entry
        for entry in _entries(path)
        if not entry.is_dir()
        and not entry.filename.startswith("__MACOSX/")
        and not entry.filename.endswith((".DS_Store", "Thumbs.db"))
    ]
    if not entries:
        raise EmptyFileError
    if len(entries) > 1:
        raise SeveralFilesError(count=len(entries))
    if entries[0].flag_bits & 1:
        raise LockedFileError
    check_size(entries[0].file_size, path.stat().st_size)
    return _pour(folder / "plain", _zip_chunks(path, entries[0]), path.stat().st_size)


def _zip_chunks(path: Path, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(path) as archive, archive.open(entry) as file:
            yield from _chunks(file)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        raise BrokenArchiveError from None


def _gunzipped(path: Path) -> Iterator[bytes]:
    try:
        with gzip.open(path) as file:
            yield from _chunks(file)
    except (gzip.BadGzipFile, zlib.error, EOFError):
        raise BrokenArchiveError from None


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def _chunks(file: _Readable) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _pour(target: Path, chunks: Iterator[bytes], packed: int) -> Path:
    """Write the chunks, counting: what a directory says of a size may be a lie."""
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with target.open("wb") as file:
        for chunk in chunks:
            written += len(chunk)
            check_size(written, packed)
            if written % (64 * limits.MIB) < CHUNK:
                _check_space(target, packed)
            file.write(chunk)
    if not written:
        raise EmptyFileError
    return target


def _check_space(target: Path, packed: int) -> None:
    if shutil.disk_usage(target.parent).free < 128 * limits.MIB + packed:
        raise NoSpaceError(needed_mb=128 + packed // limits.MIB)
