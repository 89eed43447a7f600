"""A year of a real shop, checked against pandas. Skipped where the data is absent."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from bot.config import Settings
from bot.database import connected
from bot.files import Folder
from domain.core.instant import to_milliseconds
from domain.core.period import Period
from domain.imports import service
from domain.imports.loading import work
from domain.models import Customer, Order, OrderLine, Product, Refund, Shop
from domain.reports.report import Question, find
from tests.conftest import NOW

FILE = Path(__file__).parents[3] / "shared" / "data" / "online_retail_ii_year1.csv.gz"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FILE.exists(), reason="the real data is not here"),
]


def retail() -> "pd.DataFrame":
    """The file as pandas reads it, with the money of each line in pence."""
    frame = pd.read_csv(FILE, dtype=str, keep_default_na=False)
    frame["quantity"] = frame["Quantity"].astype(int)
    frame["pence"] = [
        int((Decimal(price) * quantity * 100).quantize(Decimal(1), ROUND_HALF_UP))
        for price, quantity in zip(frame["Price"], frame["quantity"], strict=True)
    ]
    frame["day"] = frame["InvoiceDate"].str[:10]
    frame["is_credit"] = frame["Invoice"].str.startswith("C")
    return frame


def by_day(rows: Iterator[tuple[Any, int]] | list[Any], shop: Shop) -> dict[str, int]:
    sums: dict[str, int] = {}
    for moment, amount in rows:
        day = moment.astimezone(shop.zone).date().isoformat()
        sums[day] = sums.get(day, 0) + amount
    return sums


@pytest.fixture
async def sqlite(migrated: Path, tmp_path: Path) -> AsyncIterator[None]:
    """SQLite alone: half a million lines, and what they become is the same on both engines."""
    path = tmp_path / "barker.db"
    shutil.copy(migrated, path)
    async with connected(Settings(database_url=f"sqlite://{path}")):
        yield


@pytest.mark.usefixtures("sqlite")
async def test_a_real_year(tmp_path: Path) -> None:
    shop = await Shop.create(
        name="Gifts", zone_name="Europe/London", currency="GBP", country="GB", created_at=NOW
    )
    files = Folder(tmp_path / "files")
    kept = await service.keep(FILE, FILE.name, shop, files, NOW)
    run = await service.receive(shop, None, kept, NOW)
    await service.look(run.id, files, NOW)
    await service.start(await service.find(shop.id, run.id), None, NOW, files)
    await work(run.id, files, lambda: NOW, asyncio.Event())

    frame = retail()
    bought = frame[~frame["is_credit"] & (frame["pence"] >= 0) & (frame["quantity"] >= 0)]
    back = frame[frame["is_credit"] | (frame["pence"] < 0)]
    assert await Order.all().count() == bought["Invoice"].nunique()
    assert await OrderLine.all().count() == len(bought)
    assert await Refund.all().count() == back["Invoice"].nunique()
    people = frame[(frame["quantity"] >= 0) | (frame["pence"] != 0)]["Customer ID"]
    assert await Customer.filter(is_guest=False).count() == people[people != ""].nunique()
    sold = frame[(frame["quantity"] >= 0) | (frame["pence"] != 0)]["StockCode"].str.strip()
    assert await Product.all().count() == sold.nunique()

    sales = by_day(await Order.all().values_list("placed_at", "total"), shop)
    assert sales == _by_first_day(bought)
    refunds = by_day(await Refund.all().values_list("refunded_at", "amount"), shop)
    assert refunds == {day: abs(pence) for day, pence in _by_first_day(back, signed=False).items()}
    await _check_revenue(shop, sales, refunds)

    biggest = bought[bought["Customer ID"] != ""].groupby("Customer ID")["pence"].sum()
    number = str(biggest.idxmax())
    orders = Order.filter(customer__identities__kind="number", customer__identities__value=number)
    assert sum(total for (total,) in await orders.values_list("total")) == biggest.max()
    first = min(await Order.all().values_list("placed_at"))[0]
    assert (
        to_milliseconds(first)
        == pd.Timestamp(frame["InvoiceDate"].min(), tz=shop.zone).value // 10**6
    )


async def _check_revenue(shop: Shop, sales: dict[str, int], refunds: dict[str, int]) -> None:
    """The chart of the imported year has what pandas has counted."""
    year = Period(first=date(2009, 12, 1), last=date(2010, 11, 30), zone=shop.zone)
    question = Question(shop=shop, period=year, now=NOW)
    table = (await find("revenue_by_day").outcome(question)).table
    net = [sales.get(f"{day}", 0) - refunds.get(f"{day}", 0) for day in year.days()]
    assert list(table.column("revenue")) == net


def _by_first_day(frame: "pd.DataFrame", *, signed: bool = True) -> dict[str, int]:
    """An invoice belongs to the day it began; a refund counts as a whole."""
    invoices = frame.groupby("Invoice").agg(day=("day", "min"), pence=("pence", "sum"))
    if not signed:
        invoices["pence"] = invoices["pence"].abs()
    return {str(day): int(pence) for day, pence in invoices.groupby("day")["pence"].sum().items()}
