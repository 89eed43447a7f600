"""Finding a condition by what somebody typed: several words in any order, endings, slips.

A typed word fits a word of the condition that is the same, begins alike, or differs by a slip: one
letter in a word of four to six, two in a longer one.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping

from domain.core.names import fold

WORD = re.compile(r"\w+")
SHORTEST, LONG = 4, 7
# Endings of words are this long at most, and what stays is at least that long.
ENDING, STEM = 3, 4
SAME, BEGINS, STEMMED, SLIPPED = 0, 1, 2, 4
IN_LABEL, ELSEWHERE = 0, 1


@dataclasses.dataclass(frozen=True, kw_only=True)
class Words:
    """What a condition is called, and by which other words it may be looked for."""

    label: str
    others: str = ""


def found(wish: str, among: Mapping[str, Words]) -> list[str]:
    """The keys that fit: those with most of the words first, and of them the closest."""
    typed = [word for word in words_of(wish) if len(word) > 1] or words_of(wish)
    if not typed:
        return []
    fits = {key: _fit(typed, each) for key, each in among.items()}
    fitting = [key for key, (count, _) in fits.items() if count]
    return sorted(
        fitting, key=lambda key: (-fits[key][0], fits[key][1], len(among[key].label), key)
    )


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, ё as е."""
    return WORD.findall(fold(text))


def _fit(typed: Iterable[str], words: Words) -> tuple[int, int]:
    """How many of the typed words fit, and how badly."""
    places = (words_of(words.label), words_of(words.others))
    costs = [cost for word in typed if (cost := _cost(word, places)) is not None]
    return len(costs), sum(costs)


def _cost(word: str, places: tuple[list[str], list[str]]) -> int | None:
    label, others = places
    costs = [(_apart(word, each), IN_LABEL) for each in label]
    costs += [(_apart(word, each), ELSEWHERE) for each in others]
    return min((cost * 2 + place for cost, place in costs if cost is not None), default=None)


def _apart(typed: str, known: str) -> int | None:
    """How far a typed word is from one we know, None for too far."""
    if typed == known:
        return SAME
    if len(typed) > 1 and known.startswith(typed):
        return BEGINS
    if _stem(typed, known):
        return STEMMED
    return SLIPPED if _is_slip(typed, known) else None


def _is_slip(typed: str, known: str) -> bool:
    """Whether it is the word, or its beginning, with a slip."""
    slips = _allowed(min(len(typed), len(known)))
    lengths = range(max(1, len(typed) - slips), min(len(known), len(typed) + slips) + 1)
    return slips > 0 and any(distance(typed, known[:length], slips) <= slips for length in lengths)


def _stem(one: str, other: str) -> bool:
    """Whether they are one word with different endings."""
    alike = 0
    while alike < min(len(one), len(other)) and one[alike] == other[alike]:
        alike += 1
    return alike >= STEM and max(len(one), len(other)) - alike <= ENDING


def _allowed(length: int) -> int:
    return 0 if length < SHORTEST else 1 if length < LONG else 2


def distance(one: str, other: str, most: int) -> int:
    """Letters put in, left out, changed or swapped with the next; more than `most` is `most` + 1.

    The optimal string alignment distance.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for n, letter in enumerate(one, start=1):
        older, before, row = before, row, [n, *[0] * len(other)]
        for m, against in enumerate(other, start=1):
            row[m] = min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (letter != against))
            is_swapped = n > 1 and m > 1 and letter == other[m - 2] and one[n - 2] == against
            if is_swapped:
                row[m] = min(row[m], older[m - 2] + 1)
    return min(row[-1], most + 1)
