"""The XML of a workbook, streamed through expat: no tree, no document types, no entities."""

import re
from typing import IO
from xml.parsers import expat

from domain.imports import limits
from domain.imports.refusals import BombError, BrokenArchiveError

CHUNK = 256 * 1024
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def local(tag: str) -> str:
    """A tag without its namespace."""
    return tag.rpartition("}")[2].rpartition(":")[2]


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


def plain_text(text: str) -> str:
    """A text of the workbook without its escapes and its own line breaks."""
    if "_x" in text:
        text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\x00", "").replace("\r\n", "\n")
