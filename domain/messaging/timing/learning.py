"""How much the shop's hours weigh beside a person's own: learnt from its people. Pure; slow.

The strength of each prior is the one under which every visit is least surprising to the other
visits of the same person (leave-one-out likelihood of the Dirichlet-multinomial: Minka, "Estimating
a Dirichlet distribution", 2000), found by golden section on the logarithm. Run in the pool.
"""

import dataclasses
import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from domain.messaging.timing.habit import (
    DAY,
    WEEK,
    Habits,
    day_of,
    shop_week,
)

# Whoever came twice tells something; fewer such people tell too little.
LEAST_PEOPLE: Final = 20
MOST_PEOPLE: Final = 2_000
LEAST, MOST, STEPS = 1.0, 20_000.0, 28
GOLDEN: Final = (math.sqrt(5) - 1) / 2

Own = dict[int, int]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Learnt:
    """The shop's counts by hour of the week, and what was learnt of them."""

    counts: tuple[int, ...]
    people: int
    habits: Habits


def learn(people: Sequence[Own]) -> Learnt:
    """Everything about the shop from the hours of its people; those without any are no people."""
    known = [own for own in people if own]
    counts = [0] * WEEK
    for own in known:
        for place, count in own.items():
            counts[place] += count
    week = shop_week(counts)
    seen_twice = [own for own in known if sum(own.values()) > 1][:MOST_PEOPLE]
    habits = Habits(week=week)
    if len(seen_twice) >= LEAST_PEOPLE:
        habits = _fitted(week, seen_twice)
    return Learnt(counts=tuple(counts), people=len(known), habits=habits)


def _fitted(week: tuple[float, ...], people: Sequence[Own]) -> Habits:
    day = day_of(week)
    days = [_by_hour(own) for own in people]

    def daily(strength: float) -> float:
        return sum(
            count
            * math.log((count - 1 + strength * day[hour]) / (sum(own.values()) - 1 + strength))
            for own in days
            for hour, count in own.items()
        )

    day_strength = highest(daily)

    def weekly(strength: float) -> float:
        total = 0.0
        for own, by_hour in zip(people, days, strict=True):
            others = sum(own.values()) - 1
            for place, count in own.items():
                hour = place % DAY
                left = by_hour[hour] - 1 + day_strength * day[hour]
                expected = week[place] / day[hour] * left / (others + day_strength)
                total += count * math.log((count - 1 + strength * expected) / (others + strength))
        return total

    return Habits(week=week, day_strength=day_strength, week_strength=highest(weekly))


def _by_hour(own: Own) -> Counter[int]:
    found: Counter[int] = Counter()
    for place, count in own.items():
        found[place % DAY] += count
    return found


def highest(likelihood: Callable[[float], float]) -> float:
    """The strength between LEAST and MOST with the highest likelihood, which has one top."""
    low, high = math.log(LEAST), math.log(MOST)
    left, right = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
    at_left, at_right = likelihood(math.exp(left)), likelihood(math.exp(right))
    for _ in range(STEPS):
        if at_left > at_right:
            high, right, at_right = right, left, at_left
            left = high - GOLDEN * (high - low)
            at_left = likelihood(math.exp(left))
        else:
            low, left, at_left = left, right, at_right
            right = low + GOLDEN * (high - low)
            at_right = likelihood(math.exp(right))
    return math.exp((low + high) / 2)
