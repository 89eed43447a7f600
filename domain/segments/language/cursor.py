"""A place in the pieces of a text, and the terminals cut off there."""

import dataclasses
from collections.abc import Callable
from typing import NamedTuple

from domain.core.errors import DomainError
from domain.segments.language.lexicon import Lexicon, Word
from domain.segments.language.likeness import nearest
from domain.segments.language.phrases import Found
from domain.segments.language.pieces import Piece, pieces, unquoted
from domain.segments.language.problems import Problem, SegmentTextError

YEAR_DIGITS = 4
# A name of more words needs quotation marks.
LONGEST_RUN = 40
MOST_HINTS = 3
LONGEST = 16_000
MOST_PIECES = 4_000
Stops = Callable[[int], bool]


@dataclasses.dataclass(eq=False)
class TooLongTextError(DomainError):
    """More text than anybody types: in characters, or in words, numbers and signs."""

    code = "segment-text-long"
    limit: int = LONGEST
    words: int = MOST_PIECES


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """What stands at a terminal: the text, what it means, and its place.

    `number` is the one behind №, `field` the field an option in brackets is of. An exact meaning
    is not to be looked for among names again.
    """

    text: str
    meaning: str
    start: int
    end: int
    number: str = ""
    field: str = ""
    is_exact: bool = False

    def __str__(self) -> str:
        return self.text


class Token(NamedTuple):
    """A terminal of the grammar; what the parser's own library calls so is made of it later."""

    type: str
    value: Said


class Cursor:
    """One text while it is read from left to right."""

    def __init__(self, words: Lexicon, text: str) -> None:
        self.words = words
        self.text = text
        self.pieces = pieces(text)
        self.place = 0
        if len(self.pieces) > MOST_PIECES:
            raise TooLongTextError

    @property
    def piece(self) -> Piece:
        """What stands here."""
        return self.pieces[self.place]

    @property
    def is_over(self) -> bool:
        """Whether all is read."""
        return self.place >= len(self.pieces)

    def kind(self, place: int) -> str:
        """What kind of piece stands there; nothing beyond the end."""
        return self.pieces[place].kind if place < len(self.pieces) else ""

    def suffix(self, place: int) -> Found[Word] | None:
        """The known word at a place after the name of a condition."""
        return self.words.suffixes.at(self.pieces, place)

    def token(
        self,
        terminal: str,
        meaning: str,
        length: int = 1,
        *,
        number: str = "",
        field: str = "",
        is_exact: bool = False,
    ) -> Token:
        """Cut off so many pieces as a terminal."""
        first, last = self.piece, self.pieces[self.place + length - 1]
        self.place += length
        said = Said(
            self.text[first.start : last.end],
            meaning,
            first.start,
            last.end,
            number,
            field,
            is_exact,
        )
        return Token(terminal, said)

    def word(self, found: Found[Word]) -> Token:
        """Cut off a known word."""
        return self.token(found.meaning.terminal, found.meaning.meaning, found.length)

    def value(self, stops: Stops) -> Token:
        """Cut off a name: quoted, by its number, or words until something known."""
        piece = self.piece
        if piece.kind == "string":
            is_numbered = self.kind(self.place + 1) == "id"
            number = _digits(self.pieces[self.place + 1].text) if is_numbered else ""
            length = 2 if is_numbered else 1
            text = unquoted(piece.text)
            return self.token("VALUE", text, length, number=number, is_exact=True)
        if piece.kind == "id":
            return self.token("VALUE", "", number=_digits(piece.text))
        end = self.run_end(stops)
        text = self.text[piece.start : self.pieces[end - 1].end]
        return self.token("VALUE", text, end - self.place)

    def run_end(self, stops: Stops) -> int:
        """Where the words beginning here end."""
        end = self.place + 1
        while end < len(self.pieces) and not stops(end):
            end += 1
            if end - self.place > LONGEST_RUN:
                raise self.wrong("long")
        return end

    def day(self) -> Token | None:
        """Cut off 1 March, March 1, 1 March 2026; None where no such day begins here."""
        for day, month in ((self.place, self.place + 1), (self.place + 1, self.place)):
            found = self.words.months.at(self.pieces, month)
            if found is not None and self.kind(day) == "number":
                return self._day(day, found.meaning)
        return None

    def _day(self, day: int, month: int) -> Token:
        last = self.place + 1
        after = last + 1
        if after < len(self.pieces) and self.pieces[after].text == ",":
            after += 1
        year = ""
        if self.kind(after) == "number" and len(self.pieces[after].text) == YEAR_DIGITS:
            year, last = self.pieces[after].text, after
        said = f"{self.pieces[day].text}.{month}.{year}"
        return self.token("DATE", said, last + 1 - self.place)

    def unknown(self, known: list[str]) -> SegmentTextError:
        """The word here is not known; those like it are."""
        return self.wrong("word", nearest(self.piece.text, known))

    def wrong(self, reason: str, hints: tuple[str, ...] = ()) -> SegmentTextError:
        """What stands here is wrong."""
        piece = self.piece
        few = tuple(dict.fromkeys(hints))[:MOST_HINTS]
        return SegmentTextError(
            Problem(reason=reason, start=piece.start, end=piece.end, word=piece.text, hints=few)
        )


def _digits(said: str) -> str:
    return said.lstrip("№# ")
