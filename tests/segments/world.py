"""Small random shops as tables: the same rows go into the database and to the oracle."""

import dataclasses
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from domain.core.registry import Registry
from domain.models import Shop

# Zones and moments at the edges: clocks moved the night before, 29 February, a year's beginning.
PLACES = (
    ("Europe/Moscow", "2026-03-16T12:00:00+00:00"),
    ("Europe/Berlin", "2026-03-30T10:00:00+00:00"),
    ("Europe/Berlin", "2026-10-25T22:59:59+00:00"),
    ("America/New_York", "2026-11-02T04:30:00+00:00"),
    ("Asia/Beirut", "2026-03-29T12:00:00+00:00"),
    ("America/Havana", "2026-11-01T13:00:00+00:00"),
    ("Europe/Moscow", "2028-03-01T09:00:00+00:00"),
    ("Pacific/Kiritimati", "2027-01-01T00:00:00+00:00"),
)
# Where levels of buyers begin: as usual, by limits small orders reach, by thirds.
LEVELS: tuple[dict[str, Any] | None, ...] = (
    None,
    {"mode": "limits", "lately": 7, "long": 31, "some": 2, "often": 3, "more": 300, "much": 999},
    {"mode": "thirds"},
)
# How many days before today most things happen, and of a few how many after.
BACK = (0, 0, 1, 1, 2, 3, 6, 7, 8, 30, 31, 90, 365, 366, 400)
AHEAD = (0, 0, 1, 2, 3, 7, 8, 30, 31)
Row = dict[str, Any]
Rows = list[Row]


def _itself(module: ModuleType) -> ModuleType:
    if not hasattr(module, "MODEL"):
        raise LookupError(module.__name__)
    return module


TABLES: Registry[ModuleType] = Registry("tests.segments.tables", _itself)


@dataclasses.dataclass(frozen=True, kw_only=True)
class World:
    """A shop's tables. Ids are those of the database."""

    shop: Shop
    now: datetime
    tables: dict[str, Rows]

    def rows(self, table: str) -> Rows:
        """The rows of a table, with its columns as they were made."""
        return self.tables[table]

    def frame(self, table: str) -> pd.DataFrame:
        """The same for whoever groups and joins."""
        columns = sorted(TABLES[table].MODEL._meta.fields_map)
        rows = self.tables[table]
        return pd.DataFrame(rows, columns=list(rows[0]) if rows else columns).astype(object)


class Maker:
    """Makes one world of a seed and writes it."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.zone, now = PLACES[seed % len(PLACES)]
        self.now = datetime.fromisoformat(now)
        self.first_id = seed * 10_000 + 1
        self._made: dict[str, Rows] = {}

    def __getitem__(self, table: str) -> Rows:
        return self._made[table]

    @property
    def customers(self) -> list[int]:
        """The ids of the people."""
        return [row["id"] for row in self["customers"]]

    def ids(self, count: int) -> range:
        """So many ids for rows of a table."""
        return range(self.first_id, self.first_id + count)

    def moment(self) -> datetime:
        """Mostly near the edges of local days, sometimes after now."""
        return self._near(-self.dice.choice(BACK))

    def coming(self) -> datetime:
        """Before now or after, near the edges of local days."""
        return self._near(self.dice.choice(AHEAD)) if self.dice.random() < 0.6 else self.moment()

    def _near(self, days: int) -> datetime:
        zone = ZoneInfo(self.zone)
        day: date = self.now.astimezone(zone).date() + timedelta(days=days)
        edge = datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
        shifts = (-1, 0, 1, 3_600_000, 1_800_000, self.dice.randrange(86_400_000))
        moment = edge + timedelta(milliseconds=self.dice.choice(shifts))
        return self.now if self.dice.random() < 0.04 else moment

    async def world(self) -> World:
        shop = await Shop.create(
            name="Мир",
            zone_name=self.zone,
            created_at=self.now,
            rfm=LEVELS[self.first_id // 10_000 % len(LEVELS)],
        )
        for name in _in_order():
            self._made[name] = TABLES[name].rows(self)
            model = TABLES[name].MODEL
            await model.bulk_create([model(shop_id=shop.id, **row) for row in self[name]])
        return World(shop=shop, now=self.now, tables=self._made)


def _in_order() -> Iterator[str]:
    """The tables, each after those it needs."""
    done: set[str] = set()
    while len(done) < len(TABLES):
        ready = [
            name
            for name in TABLES
            if name not in done and set(getattr(TABLES[name], "AFTER", ())) <= done
        ]
        yield from ready
        done.update(ready)
