"""Levels of buyers by the newest order, the number and the money, cut or ranked by pandas."""

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TypeVar

import pandas as pd

from tests.segments.judging import Oracle, days_back
from tests.segments.operators import Json, Kleene

Levels = dict[str, int]
Edge = TypeVar("Edge", int, datetime)
AXES = ("recency", "frequency", "money")
USUAL = {
    "mode": "limits",
    "lately": 30,
    "long": 90,
    "some": 2,
    "often": 4,
    "more": 500_000,
    "much": 1_500_000,
}


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    now = levels(oracle, oracle.now)
    if person not in now:
        return None
    if not _fits(now[person], asked, ""):
        return False
    if asked["operator"] == "in":
        return True
    start = datetime.combine(days_back(oracle, asked["days"]), time(), tzinfo=oracle.zone)
    then = levels(oracle, start)
    return person in then and _fits(then[person], asked, "was_") and then[person] != now[person]


@cache
def levels(oracle: Oracle, moment: datetime) -> dict[int, Levels]:
    """The level of each axis, by person, as things stood at the moment."""
    rows = _levels(oracle, moment).to_dict("index")
    return {
        int(str(key)): {str(axis): int(n) for axis, n in row.items()} for key, row in rows.items()
    }


def _levels(oracle: Oracle, moment: datetime) -> pd.DataFrame:
    counted = oracle.world.shop.counted_statuses
    orders = oracle.world.frame("orders")
    orders = orders[orders["status"].isin(counted) & (orders["placed_at"] < moment)]
    refunds = oracle.world.frame("refunds")
    refunds = refunds[refunds["refunded_at"] < moment]
    back = refunds.groupby("order_id")["amount"].sum()
    left = orders[~(orders["id"].map(back).fillna(-1) >= orders["total"])]
    people = left.groupby("customer_id").agg(recency=("placed_at", "max"), frequency=("id", "size"))
    if people.empty:
        return pd.DataFrame(columns=list(AXES))
    by_id = oracle.by_id("orders")
    lowers = pd.Series(
        [key not in by_id or by_id[key]["status"] in counted for key in refunds["order_id"]],
        index=refunds.index,
        dtype=bool,
    )
    brought = orders.groupby("customer_id")["total"].sum()
    taken = refunds[lowers].groupby("customer_id")["amount"].sum()
    people["money"] = [brought.get(key, 0) - taken.get(key, 0) for key in people.index]
    limits = {**USUAL, **(oracle.world.shop.rfm or {})}
    if limits["mode"] == "thirds":
        return _thirds(people[people.index.isin(oracle.real)])
    today = moment.astimezone(oracle.zone).date()
    begin = [_start(oracle, today, limits[name]) for name in ("lately", "long")]
    return pd.DataFrame(
        {
            "recency": [_level(each, begin[0], begin[1]) for each in people["recency"]],
            "frequency": [_level(n, limits["often"], limits["some"]) for n in people["frequency"]],
            "money": [_level(n, limits["much"], limits["more"]) for n in people["money"]],
        },
        index=people.index,
    )


def _thirds(people: pd.DataFrame) -> pd.DataFrame:
    moments = people.assign(recency=[each.timestamp() for each in people["recency"]])
    worse = moments.astype(float).rank(method="min") - 1
    return (1 + (3 * worse) // max(len(people), 1)).astype(int)


def _start(oracle: Oracle, today: date, days: int) -> datetime:
    return datetime.combine(today - timedelta(days=days), time(), tzinfo=oracle.zone)


def _level(value: Edge, best: Edge, middle: Edge) -> int:
    return 3 if value >= best else 2 if value >= middle else 1


def _fits(row: Levels, asked: Json, before: str) -> bool:
    return all(
        not asked[f"{before}{axis}"]
        or row[axis] in [int(each[1]) for each in asked[f"{before}{axis}"]]
        for axis in AXES
    )
