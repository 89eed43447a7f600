"""Fifths of buyers by the newest order, by their number and by money, ranked by pandas."""

import pandas as pd

from tests.segments.judging import Oracle
from tests.segments.operators import Json, Kleene

AXES = ("recency", "frequency", "money")


def answer(oracle: Oracle, person: int, asked: Json) -> Kleene:
    found = [
        (each, max(order["placed_at"] for order in orders), len(orders))
        for each in oracle.real
        if (orders := oracle.orders(each, {}))
    ]
    buyers = pd.DataFrame(found, columns=["id", "recency", "frequency"]).set_index("id")
    if person not in buyers.index:
        return None
    buyers["money"] = [sum(oracle.money(each, {})) for each in buyers.index]
    worse = (buyers[list(AXES)].rank(method="min") - 1).loc[person].to_dict()
    fifths = {axis: 1 + 5 * int(worse.get(axis, 0)) // len(buyers) for axis in AXES}
    return all(asked[f"{axis}_from"] <= fifths[axis] <= asked[f"{axis}_to"] for axis in AXES)
