"""A grocer's year: do shrunk hours meet people more often than the shop's hour and raw counts?

`pytest -s tests/messaging/timing/test_real_shop.py` prints the shares.
"""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.messaging.timing.habit import DAY, day_of
from domain.messaging.timing.learning import learn

DATA = Path(__file__).parents[4] / "shared" / "data" / "completejourney"
FILE = DATA / "dev_transactions_hh_mod5_0.csv.gz"
TRAINED = 0.7

Visit = tuple[str, date, int, int]


def visits() -> set[Visit]:
    """Person, day, weekday, hour."""
    with gzip.open(FILE, "rt") as file:
        told = (
            (row["household_id"], datetime.fromisoformat(row["transaction_timestamp"]))
            for row in csv.DictReader(file)
        )
        return {(who, when.date(), when.weekday(), when.hour) for who, when in told}


@pytest.mark.skipif(not FILE.exists(), reason="no real data here")
def test_own_hours_shrunk_to_the_shops_meet_people_best() -> None:
    every = visits()
    days = sorted({day for _, day, _, _ in every})
    cut = days[int(len(days) * TRAINED)]
    known: dict[str, Counter[int]] = defaultdict(Counter)
    later: dict[tuple[str, date, int], set[int]] = defaultdict(set)
    for who, day, weekday, hour in every:
        if day < cut:
            known[who][weekday * DAY + hour] += 1
        else:
            later[who, day, weekday].add(hour)
    learnt = learn([dict(own) for own in known.values()])
    shops = day_of(learnt.habits.week)
    single = max(range(DAY), key=lambda hour: shops[hour])

    def raw(who: str, weekday: int) -> int:
        own = known[who]
        best = max(range(DAY), key=lambda hour: own[weekday * DAY + hour])
        return best if own[weekday * DAY + best] else single

    def shrunk(who: str, weekday: int) -> int:
        places = range(weekday * DAY, (weekday + 1) * DAY)
        chances = learnt.habits.chances(known[who], places)
        return max(places, key=lambda place: chances[place]) % DAY

    def hits(guess: Callable[[str, int], int]) -> tuple[float, float]:
        asked = [(who, weekday, hours) for (who, _, weekday), hours in later.items()]
        exact = sum(guess(who, weekday) in hours for who, weekday, hours in asked)
        near = sum(
            any(abs(guess(who, weekday) - each) <= 1 for each in hours)
            for who, weekday, hours in asked
        )
        return exact / len(asked), near / len(asked)

    found = {"shop": hits(lambda _who, _day: single), "raw": hits(raw), "shrunk": hits(shrunk)}
    for name, (exact, near) in found.items():
        print(f"{name:8} the very hour {exact:.4f}, within an hour {near:.4f}")  # noqa: T201 - asked for

    assert found["shrunk"][0] > found["raw"][0] > found["shop"][0]
    assert found["shrunk"][1] > max(found["raw"][1], found["shop"][1])
