"""Sample ratio mismatch: whether the arms got the people that their weights promise.

Pearson's chi-square on numbers of exposed people. A mismatch means that people were lost on the
way to one arm, and then no difference between the arms can be believed. Weights that were changed
meanwhile are taken as they were at the time of each person.
"""

import dataclasses
from collections.abc import Sequence
from typing import Literal

from domain.statistics.distributions import chi_square_tail

BLOCKED, WARNED = 0.001, 0.01
FEWEST = 5

State = Literal["fair", "warned", "blocked", "few"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Balance:
    """How the arms were filled. `few`: some arm should have had fewer than five people."""

    state: State
    p_value: float
    expected: tuple[float, ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Stretch:
    """A time with one set of weights, and how many people came to all arms in it."""

    people: int
    weights: tuple[float, ...]


def balance(counts: Sequence[int], stretches: Sequence[Stretch]) -> Balance:
    """Counts against what the weights of each stretch promise; arms of no weight are left out."""
    promised = [
        sum(each.people * each.weights[arm] / sum(each.weights) for each in stretches)
        for arm in range(len(counts))
    ]
    # Some people may be of no stretch: the shares count, not the numbers.
    scale = sum(counts) / sum(promised) if sum(promised) else 0.0
    expected = tuple(each * scale for each in promised)
    used = [(have, want) for have, want in zip(counts, expected, strict=True) if want]
    if len(used) < 2 or min(want for _, want in used) < FEWEST:  # noqa: PLR2004 - two arms
        return Balance(state="few", p_value=1.0, expected=expected)
    square = sum((have - want) ** 2 / want for have, want in used)
    p_value = chi_square_tail(square, len(used) - 1)
    return Balance(state=judged(p_value), p_value=p_value, expected=expected)


def judged(p_value: float) -> State:
    """Below .001 nothing may be said, below .01 it is said with a warning."""
    if p_value < BLOCKED:
        return "blocked"
    return "warned" if p_value < WARNED else "fair"
