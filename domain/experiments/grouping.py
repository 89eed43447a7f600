"""People of a test who are alike: how many there are of each sort."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple


class Group(NamedTuple):
    """People of a variant with the same figures, who came on one day under one set of weights.

    `other` is the denominator of a ratio, else the metric before the exposure; `customer_id` is one
    of them, 0 where none of those who have nothing is known by name.
    """

    variant_id: int
    day: int
    stretch: int
    label: str
    value: int
    other: int
    people: int
    customer_id: int


class Cell(NamedTuple):
    """Who came to a variant on one day under one set of weights, and was of one label before."""

    variant_id: int
    day: int
    stretch: int
    label: str


class Count(NamedTuple):
    """How many people, and the first of them."""

    people: int
    customer_id: int


Whole = Mapping[Cell, Count]
NOBODY: Final = Count(0, 0)


def unlabelled(whole: Whole) -> Whole:
    """The same people, not told apart by what they were before."""
    found: dict[Cell, Count] = {}
    for cell, count in whole.items():
        plain = cell._replace(label="")
        before = found.get(plain, Count(0, count.customer_id))
        first = min(before.customer_id, count.customer_id)
        found[plain] = Count(before.people + count.people, first)
    return found


def completed(found: Iterable[Group], whole: Whole) -> list[Group]:
    """The groups and, of each cell, the people of whom no fact is known; all in one order."""
    nothing = dict.fromkeys(whole, NOBODY)
    known: Counter[Cell] = Counter()
    named: set[tuple[Cell, int]] = set()
    kept = []
    for each in found:
        cell = Cell(*each[:4])
        known[cell] += each.people
        named.add((cell, each.customer_id))
        if each.value == each.other == 0:
            nothing[cell] = Count(each.people, each.customer_id)
        else:
            kept.append(each)
    for cell, zeros in nothing.items():
        # Whoever has met it since the cells were counted is in the groups alone.
        count = whole.get(cell, NOBODY)
        left = max(count.people - known[cell], 0) + zeros.people
        if left:
            who = 0 if (cell, count.customer_id) in named else count.customer_id
            kept.append(Group(*cell, 0, 0, left, who or zeros.customer_id))
    return sorted(kept)
