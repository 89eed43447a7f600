"""How they buy: how many orders a day sees, who makes them, what is in them."""

import dataclasses
import math
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.demo_shop.dice import Dice
from bot.demo_shop.goods import GOODS
from bot.demo_shop.people import Somebody

WEEKDAYS: Final = (0.92, 0.95, 1.0, 1.02, 1.15, 1.18, 0.78)
MONTHS: Final = (0.85, 1.0, 1.12, 0.98, 0.9, 0.8, 0.75, 0.82, 1.0, 1.1, 1.25, 1.7)
# Days on which everybody buys: gifts and sales.
BUSY: Final = {(2, 22): 1.5, (3, 6): 1.8, (3, 7): 2.1, (11, 11): 2.3, (11, 28): 1.9, (12, 26): 1.5}
HOURS: Final = (1, 1, 0, 0, 0, 1, 2, 4, 7, 9, 11, 12, 13, 12, 11, 10, 10, 11, 13, 15, 16, 13, 8, 4)
# Somebody who has been silent for so many days comes back half as often.
SILENCE: Final = 60.0
GUEST: Final = -1
# Orders are packed for so many days, and have arrived after that many.
PACKING_DAYS, ROAD_DAYS = 3, 6


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sale:
    """One order: `who` is the place in the list of people or GUEST, lines are (good, pieces)."""

    who: int
    placed_at: datetime
    status: str
    lines: tuple[tuple[int, int], ...]
    refund: float

    @property
    def total(self) -> int:
        """In kopecks."""
        return sum(GOODS[good][2] * 100 * pieces for good, pieces in self.lines)


def sales(
    dice: Dice, people: Sequence[Somebody], now: datetime, zone: ZoneInfo, days: int
) -> Iterator[Sale]:
    """The orders of the last `days` days in order of time, none after `now`."""
    today = now.astimezone(zone).date()
    last_seen: dict[int, int] = {}
    for ago in range(days, -1, -1):
        day = today - timedelta(days=ago)
        here = [n for n, each in enumerate(people) if each.registered_days_ago >= ago]
        weights = [_wish(people[n], last_seen.get(n), ago) for n in here]
        moments = sorted(_moment(dice, day, zone) for _ in range(_orders(dice, day, ago, days)))
        buyers = dice.choices(here or [GUEST], weights or [1.0], k=len(moments))
        for moment, buyer in zip(moments, buyers, strict=True):
            who = GUEST if dice.happens(4) else buyer
            last_seen[who] = ago
            sale = _sale(dice, who, moment, ago)
            if moment <= now:
                yield sale


def _wish(person: Somebody, last: int | None, ago: int) -> float:
    """How likely a person is the next to order: the keen, the new, those who were here lately."""
    if last is None:
        fresh = max(0.0, 1 - (person.registered_days_ago - ago) / 30)
        return person.keenness * (0.5 + 3 * fresh)
    return person.keenness * math.exp2((ago - last) / SILENCE)


def _orders(dice: Dice, day: date, ago: int, days: int) -> int:
    """A busy month, a weekday, a growing shop, some chance."""
    growth = 0.75 + 0.5 * (days - ago) / days
    expected = 15 * WEEKDAYS[day.weekday()] * MONTHS[day.month - 1] * growth
    expected *= BUSY.get((day.month, day.day), 1.0)
    return max(0, round(dice.gauss(expected, math.sqrt(expected))))


def _moment(dice: Dice, day: date, zone: ZoneInfo) -> datetime:
    hour = dice.choices(range(24), HOURS)[0]
    return datetime(
        day.year, day.month, day.day, hour, dice.randrange(60), dice.randrange(60), tzinfo=zone
    )


def _sale(dice: Dice, who: int, moment: datetime, ago: int) -> Sale:
    weights = [good[3] for good in GOODS]
    chosen = dict.fromkeys(dice.choices(range(len(GOODS)), weights, k=_size(dice)))
    status = _status(dice, ago)
    is_returned = status == "fulfilled" and dice.happens(2)
    refund = dice.choice((0.3, 0.5, 1.0)) if is_returned else 0.0
    return Sale(
        who=who,
        placed_at=moment,
        status="refunded" if refund == 1.0 else status,
        lines=tuple((good, 1 + dice.happens(22)) for good in chosen),
        refund=refund,
    )


def _size(dice: Dice) -> int:
    return dice.choices((1, 2, 3, 4, 5), (30, 32, 22, 11, 5))[0]


def _status(dice: Dice, ago: int) -> str:
    """Fresh orders are on their way, old ones have arrived."""
    if dice.happens(3):
        return "cancelled"
    if ago < PACKING_DAYS:
        return dice.choices(("new", "paid"), (1, 4))[0]
    return "paid" if ago < ROAD_DAYS else "fulfilled"
