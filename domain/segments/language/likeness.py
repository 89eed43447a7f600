"""Words that are the same but for their ending, and words that are nearly the same."""

from collections.abc import Iterable

from domain.segments.language.pieces import fold

# Endings of Russian nouns, adjectives and past tense, and of English plurals; the longest first.
ENDINGS = (
    *("иями", "ями", "ами", "его", "ого", "ему", "ому", "ыми", "ими", "иях", "иям", "ией"),
    *("ов", "ев", "ей", "ой", "ий", "ый", "ая", "яя", "ое", "ее", "ые", "ие", "ия", "ии"),
    *("ам", "ям", "ах", "ях", "ом", "ем", "ую", "юю", "ых", "их", "ым", "им", "ью", "ли", "ла"),
    *("ло", "ы", "и", "а", "я", "у", "ю", "о", "е", "ь", "й", "л"),
)
SHORTEST = 3
NEAR = 3


def stem(word: str) -> str:
    """The word without its ending; short words stay as they are."""
    if word.isascii():
        return word[:-1] if len(word) > SHORTEST + 1 and word.endswith("s") else word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


def distance(one: str, other: str, most: int) -> int:
    """How many letters to add, drop, change or swap; above `most` only that it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            best = min(row[-1] + 1, before[j] + 1, before[j - 1] + (letter != wanted))
            is_swap = i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted
            row.append(min(best, above[j - 2] + 1) if is_swap else best)
        if min(row) > most:
            return most + 1
    return row[-1]


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """The known words like this one, the likest first."""
    wish = fold(word)[:60]
    allowed = max(1, min(NEAR, len(wish) // NEAR))
    found: list[tuple[int, int, str]] = []
    for place, each in enumerate(dict.fromkeys(known)):
        plain = fold(each)
        if plain.startswith(wish) and len(wish) >= SHORTEST:
            found.append((0, place, each))
            continue
        off = distance(wish, plain, allowed)
        if off <= allowed:
            found.append((off, place, each))
    found.sort()
    close = [each for off, _, each in found if off <= found[0][0] + 1]
    return tuple(close[:most])
