"""A typed text cut into words, numbers, quoted strings and signs, each with its place."""

import dataclasses
import re
from typing import Literal

from domain.segments.language.problems import Problem, SegmentTextError

PieceKind = Literal["string", "date", "number", "word", "id", "sign", "mark", "other"]
PIECE = re.compile(
    r"""
    (?P<string>«[^»]*»|“[^”“]*”|„[^“”„]*[“”]|"(?:[^"\\]|\\.)*")
    |(?P<open>[«“„"])
    |(?P<date>\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d))
    |(?P<number>\d{1,3}(?:[\ \u00a0\u202f,]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)
    |(?P<id>[№#]\s?\d{1,15}(?!\d))
    |(?P<word>[^\W\d]\w*(?:-\w+)*)
    |(?P<sign>>=|=>|<=|=<|!=|<>|==|>|<|=|≥|≤|≠)
    |(?P<mark>[()\[\],;:%+₽$€£₸])
    |(?P<blank>\s+)
    |(?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its text as typed, and as it is compared."""

    kind: PieceKind
    text: str
    start: int
    plain: str

    @property
    def end(self) -> int:
        """Where the next one may begin."""
        return self.start + len(self.text)


def pieces(text: str) -> list[Piece]:
    """The whole text. Raises SegmentTextError on a quotation mark that is never closed."""
    found: list[Piece] = []
    for match in PIECE.finditer(text):
        kind = match.lastgroup
        if kind == "blank":
            continue
        if kind == "open":
            start = match.start()
            raise SegmentTextError(Problem(reason="quote", start=start, end=start + 1))
        said = match[0]
        found.append(Piece(kind, said, match.start(), fold(said)))  # type: ignore[arg-type]
    return found


def fold(text: str) -> str:
    """How words are compared: small letters, ё as е."""
    return text.lower().replace("ё", "е")


def unquoted(said: str) -> str:
    """What stands between the quotation marks."""
    inner = said[1:-1]
    return ESCAPE.sub(_escaped, inner) if said.startswith('"') else inner


def quoted(text: str) -> str:
    """The text in quotation marks, so that it is read back exactly."""
    if not set(text) & set("«»\n\r"):
        return f"«{text}»"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r") + '"'


def _escaped(match: re.Match[str]) -> str:
    return {"n": "\n", "r": "\r"}.get(match[1], match[1])
