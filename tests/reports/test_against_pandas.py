"""The revenue of a real shop's year, counted twice: here in SQL, there by pandas from the lines."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from tortoise.connection import get_connection

from domain.core.period import Period
from domain.models import Customer, Order, Refund, Shop
from domain.reports.report import Question, find
from domain.reports.table import Outcome

FILE = Path(__file__).parents[3] / "shared" / "data" / "online_retail_ii_year1.csv.gz"
LONDON = ZoneInfo("Europe/London")
NOW = datetime(2010, 12, 9, 12, 0, tzinfo=UTC)
YEAR = Period(first=date(2009, 12, 1), last=date(2010, 11, 30), zone=LONDON)
GUEST = 1

pytestmark = [
    pytest.mark.skipif(not FILE.exists(), reason="the public data is not on this machine"),
    pytest.mark.slow,
]


def lines() -> pd.DataFrame:
    """Lines with the local moment, the sum in pence and whether they give money back."""
    table = pd.read_csv(FILE, dtype={"Invoice": "str", "Customer ID": "Int64"})
    table["Customer ID"] = table["Customer ID"].fillna(GUEST)
    table.columns = [name.lower().replace(" ", "_") for name in table.columns]
    table["pence"] = (table["quantity"] * table["price"] * 100).round().astype(int)
    table["moment"] = pd.to_datetime(table["invoicedate"]).dt.tz_localize(
        LONDON, ambiguous=True, nonexistent="shift_forward"
    )
    table["is_back"] = table["invoice"].str.startswith("C")
    return table


async def filled(shop: Shop, table: pd.DataFrame) -> None:
    """One order per invoice, one refund per credit invoice; no number, no person: the guest."""
    people = [
        Customer(shop=shop, name=str(each), registered_at=NOW, is_guest=each == GUEST)
        for each in table["customer_id"].unique()
    ]
    await Customer.bulk_create(people)
    ids = dict(await Customer.all().values_list("name", "id"))
    grouped = table.groupby("invoice", sort=False).agg(
        who=("customer_id", "first"),
        moment=("moment", "first"),
        pence=("pence", "sum"),
        is_back=("is_back", "first"),
    )
    orders: list[Order] = []
    refunds: list[Refund] = []
    for number, who, moment, pence, is_back in grouped.itertuples():
        of = {"shop_id": shop.id, "number": number, "customer_id": ids[str(who)]}
        when = moment.to_pydatetime()
        if is_back:
            refunds.append(Refund(**of, refunded_at=when, amount=-pence))
        else:
            orders.append(Order(**of, placed_at=when, total=pence))
    await Order.bulk_create(orders, batch_size=2000)
    await Refund.bulk_create(refunds, batch_size=2000)


def by_day(table: pd.DataFrame) -> dict[date, int]:
    """Net pence of every local day with lines."""
    sums = table.groupby(table["moment"].dt.date)["pence"].sum()
    return {day: int(pence) for day, pence in zip(sums.index, sums, strict=True)}


async def asked(shop: Shop, period: Period) -> Outcome:
    return await find("revenue_by_day").outcome(Question(shop=shop, period=period, now=NOW))


async def test_year_of_a_real_shop(shop: Shop) -> None:
    shop.zone_name = str(LONDON)
    table = lines()
    await filled(shop, table)

    # Both engines do that by themselves some time after an import.
    await get_connection("default").execute_script("ANALYZE")
    outcome = await asked(shop, YEAR)

    days = by_day(table)
    expected = pd.Series({day: days.get(day, 0) for day in YEAR.days()})
    mean = expected.rolling(7).mean()
    found = outcome.table.column("revenue")
    means = outcome.table.column("mean")
    assert found == tuple(expected)
    assert means[:6] == (None,) * 6
    numbers = [value for value in means[6:] if isinstance(value, int)]
    assert numbers == pytest.approx(list(mean[6:]), abs=0.51)
    in_year = table[table["moment"].dt.date <= YEAR.last]
    sold = in_year[~in_year["is_back"]]
    figures = {each.key: each.value for each in outcome.measures}
    assert figures["revenue"] == in_year["pence"].sum()
    assert figures["orders"] == sold["invoice"].nunique()
    assert figures["buyers"] == sold["customer_id"].nunique() - 1
    assert outcome.notes[0][1] == sold[sold["customer_id"] == GUEST]["invoice"].nunique()


async def test_month_against_the_month_before(shop: Shop) -> None:
    shop.zone_name = str(LONDON)
    table = lines()
    await filled(shop, table)
    november = Period(first=date(2010, 11, 1), last=date(2010, 11, 30), zone=LONDON)

    outcome = await asked(shop, november)

    days = by_day(table)
    before = sum(days.get(day, 0) for day in outcome.before.days())
    assert (outcome.before.first, outcome.before.last) == (date(2010, 10, 2), date(2010, 10, 31))
    assert outcome.measures[0].before == before
