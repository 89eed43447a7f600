"""Groups of a real shop's buyers, where its data is at hand: a year of a gift shop."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from domain.clusters.model import Column
from domain.clusters.scaling import table
from domain.clusters.training import STABLE, found, nearest

DATA = Path(__file__).parents[3] / "shared" / "data" / "online_retail_ii_year1.csv.gz"
COLUMNS = (
    Column(key="average_order", group="money", shape="log", is_count=False),
    Column(key="days_since_order", group="orders", shape="log", is_count=False),
    Column(key="orders_365_days", group="orders", shape="log", is_count=True),
    Column(key="products", group="goods", shape="log", is_count=True),
)


@pytest.mark.skipif(not DATA.is_file(), reason="the shop's data is not here")
def test_wholesale_buyers_of_a_gift_shop_stand_apart() -> None:
    lines = pd.read_csv(DATA)
    lines.columns = [each.lower().replace(" ", "").replace("_", "") for each in lines.columns]
    lines = lines[lines["customerid"].notna() & (lines["quantity"] > 0) & (lines["price"] > 0)]
    lines["sum"] = lines["quantity"] * lines["price"]
    lines["day"] = pd.to_datetime(lines["invoicedate"])
    people = lines.groupby("customerid").agg(
        orders=("invoice", "nunique"),
        spent=("sum", "sum"),
        last=("day", "max"),
        products=("stockcode", "nunique"),
    )
    silent = (lines["day"].max() - people["last"]).dt.days
    values = np.column_stack(
        [people["spent"] / people["orders"], silent, people["orders"], people["products"]]
    ).astype(float)

    model = found(values, COLUMNS, 1)

    assert model is not None
    assert model.stability >= STABLE
    assert model.silhouette > 0.2
    seen = table(values, [each.key for each in COLUMNS], list(model.features))
    labels = nearest(seen, np.asarray(model.centres))
    orders = [float(np.median(values[labels == n, 2])) for n in range(model.groups)]
    assert max(orders) >= 3 * min(orders)
