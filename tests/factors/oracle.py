"""What every figure means, told with pandas from the plain tables of a random shop.

Written from the words a person reads, not from the SQL: a day is the local date of an instant, a
window of 30 days begins with the day thirty days ago and ends before now.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Any

import pandas as pd

from tests.factors.sums import turning
from tests.segments.judging import Oracle
from tests.segments.world import World

Frame = pd.DataFrame
OWN = ("bot", "app", "web")
VISITED = ("app", "web")


def only(found: Frame, test: list[bool]) -> Frame:
    """The rows that pass; of no rows none."""
    return found[pd.Series(test, index=found.index, dtype=bool)].copy()


class Told:
    """The tables of one person."""

    def __init__(self, world: World, oracle: Oracle, person: int) -> None:
        self.world, self.oracle, self.person = world, oracle, person
        self.now, self.zone, self.today = world.now, world.shop.zone, oracle.today

    def rows(self, table: str, moment: str = "") -> Frame:
        """The person's rows before now."""
        found = self.world.frame(table)
        found = found[found["customer_id"] == self.person]
        return only(found, [each < self.now for each in found[moment]]) if moment else found

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def since(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def within(self, found: Frame, moment: str, days: int, before: int = 0) -> Frame:
        """Rows of the last days, or of the days before those."""
        days_of = [self.day(each) for each in found[moment]]
        first, last = self.since(days + before), self.since(before)
        inside = [first <= each and (not before or each < last) for each in days_of]
        return only(found, inside)

    @cached_property
    def orders(self) -> Frame:
        found = self.rows("orders", "placed_at").sort_values(["placed_at", "id"])
        counted = [self.oracle.counts(dict(row), {}) for _, row in found.iterrows()]
        return only(found, counted)

    @cached_property
    def lines(self) -> Frame:
        ids = set(self.orders["id"])
        found = self.rows("lines")
        found = only(found, [each in ids for each in found["order_id"]])
        products = {row["id"]: row for row in self.world.rows("products")}
        known = [products[each] for each in found["product_id"]]
        found["category_id"] = pd.Series(
            [each["category_id"] for each in known], index=found.index, dtype=object
        )
        found["brand"] = pd.Series(
            [each["brand"] or None for each in known], index=found.index, dtype=object
        )
        return found

    @cached_property
    def money(self) -> Frame:
        """Orders by status and refunds of them or of none, as (moment, brought, taken)."""
        by_id, counted = self.oracle.by_id("orders"), self.world.shop.counted_statuses
        brought = [
            (row["placed_at"], row["total"], 0)
            for _, row in self.rows("orders", "placed_at").iterrows()
            if row["status"] in counted
        ]
        taken = [
            (row["refunded_at"], 0, row["amount"])
            for _, row in self.rows("refunds", "refunded_at").iterrows()
            if pd.isna(row["order_id"]) or by_id[row["order_id"]]["status"] in counted
        ]
        return Frame(brought + taken, columns=["moment", "brought", "taken"])

    @cached_property
    def deeds(self) -> Frame:
        found = self.rows("events", "happened_at")
        own = found["source"].isin(OWN) & ~found["name"].isin(("bot_blocked", "channel_left"))
        found = found[own]
        return found.assign(
            name=found["name"].replace({"view_search_results": "search"}),
        )

    @cached_property
    def visits(self) -> Frame:
        """Visits to the app and the site: half an hour of silence ends one."""
        found = self.rows("events", "happened_at")
        moments = sorted(found[found["source"].isin(VISITED)]["happened_at"])
        made: list[list[datetime]] = []
        for each in moments:
            if made and each - made[-1][-1] < timedelta(minutes=30):
                made[-1].append(each)
            else:
                made.append([each])
        return Frame(
            [(each[0], each[-1], len(each)) for each in made], columns=["began", "ended", "deeds"]
        )

    def days_since(self, moments: Any) -> int | None:  # noqa: ANN401 - a column of a frame
        days = [self.day(each) for each in moments]
        return (self.today - max(days)).days if days else None

    def property_of(self, name: str, key: str, days: int) -> list[Any]:
        """What a property said on the events of a name, where it was told."""
        deeds = self.deeds
        found = self.within(deeds[deeds["name"] == name], "happened_at", days)
        return [each.get(key) for each in found["properties"]]


Answer = Callable[[Told], float | None]
ANSWERS: dict[str, Answer] = {}


def told(name: str) -> Callable[[Answer], Answer]:
    """The answer of a figure."""

    def keep(answer: Answer) -> Answer:
        ANSWERS[name] = answer
        return answer

    return keep


def column(frame: Frame, name: str) -> list[Any]:
    """The values of a column; what pandas made NaN is None again."""
    return [None if pd.isna(each) else each for each in frame[name]]


def gaps(one: Told) -> list[int]:
    days = [one.day(each) for each in one.orders["placed_at"]]
    return [(after - before).days for before, after in pairwise(days)]


def hours(one: Told) -> list[float]:
    return [each.astimezone(one.zone).hour / 24 for each in one.orders["placed_at"]]


def weekdays(one: Told) -> list[float]:
    return [each.astimezone(one.zone).weekday() / 7 for each in one.orders["placed_at"]]


def usual(turns: list[float], size: int, first: int = 0) -> float | None:
    length, turn = turning(turns)
    return None if len(turns) < 3 or length < 0.3 else turn * size % size + first


def kept(turns: list[float]) -> float | None:
    return 100 * turning(turns)[0] if len(turns) >= 3 else None


def count_of(frame: Frame) -> float | None:
    return float(len(frame)) if len(frame) else None
