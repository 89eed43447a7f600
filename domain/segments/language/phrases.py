"""Phrases by their words, whatever their endings; the longest one that stands at a place."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from domain.segments.language.likeness import stem
from domain.segments.language.pieces import Piece, fold, pieces

T = TypeVar("T")
WORDS = ("word", "number")


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase without what stands between them."""
    return tuple(each.plain for each in pieces(fold(phrase)) if each.kind in WORDS)


@dataclasses.dataclass(frozen=True)
class Found(Generic[T]):
    """What a phrase means, and how many pieces it takes."""

    meaning: T
    length: int


class Phrases(Generic[T]):
    """A tree of phrases. What is said exactly so wins over what only has the same stems."""

    def __init__(self) -> None:
        self._exact: dict[tuple[str, ...], T] = {}
        self._stems: dict[tuple[str, ...], T] = {}
        self._longest = 0
        self.said: list[str] = []

    def add(self, phrase: str, meaning: T) -> None:
        """The first one to say a phrase has it."""
        words = words_of(phrase)
        if not words:
            return
        self._longest = max(self._longest, len(words))
        self.said.append(phrase)
        self._exact.setdefault(words, meaning)
        self._stems.setdefault(_stems(words), meaning)

    def meaning(self, phrase: str) -> T | None:
        """What the phrase alone means."""
        words = words_of(phrase)
        return self._exact.get(words, self._stems.get(_stems(words)))

    def at(self, text: Sequence[Piece], place: int) -> Found[T] | None:
        """The longest phrase that begins at the place; marks inside of it are passed over."""
        words, lengths = _ahead(text, place, self._longest)
        stems = _stems(words)
        for count in range(len(words), 0, -1):
            for table, key in ((self._exact, words), (self._stems, stems)):
                meaning = table.get(key[:count])
                if meaning is not None:
                    return Found(meaning, lengths[count - 1])
        return None


def _ahead(text: Sequence[Piece], place: int, most: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    words: list[str] = []
    lengths: list[int] = []
    for offset in range(min(len(text) - place, most * 2)):
        piece = text[place + offset]
        if piece.kind in WORDS:
            words.append(piece.plain)
            lengths.append(offset + 1)
            if len(words) == most:
                break
        elif piece.text not in ",…" or not words:
            break
    return tuple(words), tuple(lengths)


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(stem(each) for each in words)
