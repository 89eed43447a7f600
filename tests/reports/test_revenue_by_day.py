"""The numbers of the revenue report, small cases a person can check."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.core.period import Period
from domain.models import Shop
from domain.reports.report import Question, find
from domain.reports.table import Outcome
from tests.conftest import NOW
from tests.reports.shops import a_customer, refunded, sold

MOSCOW = ZoneInfo("Europe/Moscow")
TODAY = date(2026, 3, 16)
DAY = timedelta(days=1)


async def asked(shop: Shop, days: int = 3, now: datetime = NOW) -> Outcome:
    period = Period.last_days(days, now, shop.zone)
    question = Question(shop=shop, period=period, now=now)
    return await find("revenue_by_day").outcome(question)


def revenue(outcome: Outcome) -> list[int]:
    """In roubles, day by day."""
    return [int(str(value)) // 100 for value in outcome.table.column("revenue")]


def figures(outcome: Outcome) -> dict[str, tuple[int | None, int | None]]:
    return {each.key: (each.value, each.before) for each in outcome.measures}


async def test_days_without_orders_are_zeros(shop: Shop) -> None:
    await sold(await a_customer(shop), NOW - 2 * DAY, 70)

    assert revenue(await asked(shop)) == [70, 0, 0]


async def test_days_begin_at_the_shops_midnight(shop: Shop) -> None:
    anna = await a_customer(shop)
    midnight = datetime(2026, 3, 16, tzinfo=MOSCOW)
    await sold(anna, midnight - timedelta(milliseconds=1), 10)
    await sold(anna, midnight, 20)

    assert revenue(await asked(shop)) == [0, 10, 20]


async def test_short_and_long_days_are_whole_days(shop: Shop) -> None:
    shop.zone_name = "Europe/London"
    anna = await a_customer(shop)
    noon = datetime(2026, 3, 30, 12, tzinfo=UTC)
    # The clocks go forward on the 29th: that day has 23 hours.
    for hour in range(72):
        await sold(anna, datetime(2026, 3, 28, tzinfo=UTC) + timedelta(hours=hour), 1)

    assert revenue(await asked(shop, 3, noon))[:2] == [24, 23]


async def test_only_counted_statuses_count(shop: Shop) -> None:
    anna = await a_customer(shop)
    for status, roubles in (("paid", 1), ("fulfilled", 10), ("new", 100), ("cancelled", 1000)):
        await sold(anna, NOW - DAY, roubles, status)

    assert revenue(await asked(shop)) == [0, 11, 0]


async def test_refund_lowers_the_day_it_was_made(shop: Shop) -> None:
    anna = await a_customer(shop)
    order = await sold(anna, NOW - 2 * DAY, 100)
    await refunded(anna, NOW - DAY, 30, order)
    await refunded(anna, NOW - DAY, 5)

    assert revenue(await asked(shop)) == [100, -35, 0]


async def test_refund_of_an_order_that_does_not_count_is_not_taken_twice(shop: Shop) -> None:
    anna = await a_customer(shop)
    order = await sold(anna, NOW - 2 * DAY, 100, "refunded")
    await refunded(anna, NOW - DAY, 100, order)

    assert revenue(await asked(shop)) == [0, 0, 0]


async def test_trial_people_and_other_shops_are_left_out(shop: Shop) -> None:
    other = await Shop.create(name="Чужая", created_at=NOW)
    await sold(await a_customer(other), NOW, 1)
    await sold(await a_customer(shop, is_test=True), NOW, 10)
    await sold(await a_customer(shop), NOW, 100)

    assert revenue(await asked(shop)) == [0, 0, 100]


async def test_guest_adds_money_but_no_buyer(shop: Shop) -> None:
    anna, guest = await a_customer(shop), await a_customer(shop, is_guest=True)
    for customer in (anna, anna, guest, guest):
        await sold(customer, NOW - DAY)

    outcome = await asked(shop)

    assert figures(outcome)["buyers"][0] == 1
    assert figures(outcome)["orders"][0] == 4
    assert outcome.notes == (("report-note-guests", 2),)


async def test_buyers_of_the_period_are_not_the_sum_of_days(shop: Shop) -> None:
    anna, boris = await a_customer(shop), await a_customer(shop, "Борис")
    for customer, days in ((anna, 0), (anna, 1), (boris, 1)):
        await sold(customer, NOW - days * DAY)

    outcome = await asked(shop)

    assert outcome.table.column("buyers") == (0, 2, 1)
    assert figures(outcome)["buyers"][0] == 2


async def test_average_order_is_revenue_over_orders(shop: Shop) -> None:
    anna = await a_customer(shop)
    await sold(anna, NOW, 100)
    await sold(anna, NOW, 51)
    await refunded(anna, NOW, 1)

    assert figures(await asked(shop))["average"] == (7500, None)


async def test_mean_wants_seven_whole_days(shop: Shop) -> None:
    anna = await a_customer(shop)
    for back in range(9):
        await sold(anna, NOW - back * DAY, 70 if back != 1 else 140)

    outcome = await asked(shop, 9)

    # Days 1-6 have less than a week behind them, today is not over.
    assert outcome.table.column("mean") == (*(None,) * 6, 7000, 8000, None)


async def test_mean_looks_before_the_period(shop: Shop) -> None:
    anna = await a_customer(shop)
    for back in range(20):
        await sold(anna, NOW - back * DAY, 70)

    assert (await asked(shop, 2)).table.column("mean") == (7000, None)


async def test_today_is_compared_with_the_same_part_of_that_day(shop: Shop) -> None:
    anna = await a_customer(shop)
    await sold(anna, NOW - 30 * DAY, 1)
    await sold(anna, NOW - timedelta(hours=1), 1)
    await sold(anna, NOW - 3 * DAY - timedelta(hours=1), 10)
    await sold(anna, NOW - 3 * DAY + timedelta(hours=1), 100)

    outcome = await asked(shop, 3)

    assert outcome.open_day == TODAY
    assert outcome.before_end == NOW - 3 * DAY
    assert figures(outcome)["revenue"] == (100, 1000)


async def test_young_shop_has_nothing_to_compare_with(shop: Shop) -> None:
    anna = await a_customer(shop)
    await sold(anna, NOW - 4 * DAY)
    await sold(anna, NOW)

    assert figures(await asked(shop))["revenue"] == (10000, None)


@pytest.mark.parametrize("statuses", [[], ["paid"]])
async def test_empty_shop_has_zeros(shop: Shop, statuses: list[str]) -> None:
    shop.counted_statuses = statuses

    outcome = await asked(shop)

    assert revenue(outcome) == [0, 0, 0]
    assert outcome.sample == 0
    assert figures(outcome)["average"] == (None, None)
