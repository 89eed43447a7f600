"""Hours of the week of one person, shrunk to those of the shop. Pure arithmetic.

Two steps, each a Dirichlet prior: the person's day (24 hours) stands on the shop's day, the
person's week (168 hours) on that day spread over the week as the shop's is. Who has done nothing
has the shop's week; the more is known of somebody, the less the shop counts. An own hour lends a
quarter of itself to each of its neighbours: habits are not kept to the minute.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from itertools import product
from typing import Final

DAY: Final = 24
WEEK: Final = 7 * DAY
# Learnt on 493 households of a grocer over a year (tests/messaging/timing/test_real_shop.py); a
# shop's own are taken as soon as it has people who came twice.
DAY_STRENGTH: Final = 30.0
WEEK_STRENGTH: Final = 350.0
# Nothing is impossible: so much of an hour stands in every cell of the shop's week.
FLOOR: Final = 0.5
LENT: Final = 0.25

# How often somebody was there, by hour of the week, Monday 0:00 first.
Counts = Mapping[int, int]


def hour_of_week(local: datetime) -> int:
    """The place of a local moment in the week."""
    return local.weekday() * DAY + local.hour


def shop_week(counts: Sequence[float]) -> tuple[float, ...]:
    """The shop's shares of the week from its counts; they add up to 1.

    Half of it is what each cell says itself, half what its hour and its day say: a cell of a small
    shop is a handful of visits.
    """
    raised = [each + FLOOR for each in counts]
    whole = sum(raised)
    hours = [sum(raised[hour::DAY]) / whole for hour in range(DAY)]
    days = [sum(raised[day * DAY : (day + 1) * DAY]) / whole for day in range(7)]
    return tuple(
        (raised[day * DAY + hour] / whole + days[day] * hours[hour]) / 2
        for day, hour in product(range(7), range(DAY))
    )


def day_of(week: Sequence[float]) -> tuple[float, ...]:
    """The hours of a day from those of a week."""
    return tuple(sum(week[hour::DAY]) for hour in range(DAY))


def lent(counts: Counts, size: int) -> dict[int, float]:
    """Counts by place modulo `size`, with a part of each given to its neighbours."""
    found: dict[int, float] = defaultdict(float)
    for place, count in counts.items():
        found[place % size] += (1 - 2 * LENT) * count
        found[(place - 1) % size] += LENT * count
        found[(place + 1) % size] += LENT * count
    return found


@dataclasses.dataclass(frozen=True, kw_only=True)
class Habits:
    """What is known of a shop's people: its week and how much it weighs beside their own."""

    week: tuple[float, ...]
    day_strength: float = DAY_STRENGTH
    week_strength: float = WEEK_STRENGTH

    @cached_property
    def day(self) -> tuple[float, ...]:
        """The shop's day."""
        return day_of(self.week)

    def chances(self, own: Counts, places: Iterable[int]) -> dict[int, float]:
        """The person's shares of these hours of the week; of all 168 they add up to 1."""
        known = sum(own.values())
        days, weeks = lent(own, DAY), lent(own, WEEK)
        found = {}
        for place in places:
            hour = place % DAY
            daily = days.get(hour, 0.0) + self.day_strength * self.day[hour]
            expected = self.week[place] / self.day[hour] * daily / (known + self.day_strength)
            found[place] = (weeks.get(place, 0.0) + self.week_strength * expected) / (
                known + self.week_strength
            )
        return found
