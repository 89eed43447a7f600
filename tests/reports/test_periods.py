"""Periods by name, by typed dates, one step back and forth."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.core.period import Period
from domain.models import Shop
from domain.reports.periods import BadPeriodError, period_of, read, shifted, usual, word_of
from tests.conftest import NOW
from tests.reports.shops import a_customer, sold

ZONE = ZoneInfo("Europe/Moscow")


def span(period: Period) -> str:
    return f"{period.first:%d.%m.%Y}-{period.last:%d.%m.%Y}"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("d7", "10.03.2026-16.03.2026"),
        ("month", "01.03.2026-16.03.2026"),
        ("last_month", "01.02.2026-28.02.2026"),
        ("d365", "17.03.2025-16.03.2026"),
        ("20260102-20260103", "02.01.2026-03.01.2026"),
    ],
)
def test_words(word: str, expected: str) -> None:
    assert span(period_of(word, NOW, ZONE)) == expected


def test_today_is_the_shops_today() -> None:
    late = datetime(2026, 3, 16, 22, 30, tzinfo=UTC)

    assert period_of("d7", late, ZONE).last == date(2026, 3, 17)


def test_word_of_dates_leads_back() -> None:
    period = period_of("last_month", NOW, ZONE)

    assert period_of(word_of(period), NOW, ZONE) == period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01.02.2026 – 15.03.2026", "01.02.2026-15.03.2026"),
        ("с 1.2.26 по 3.2.26", "01.02.2026-03.02.2026"),
        ("15.03.2026-01.02.2026", "01.02.2026-15.03.2026"),
        ("2026-02-01 2026-02-05", "01.02.2026-05.02.2026"),
        ("05.02.2026", "05.02.2026-05.02.2026"),
        ("1/2/2026 - 3/2/2026", "01.02.2026-03.02.2026"),
    ],
)
def test_typed_dates(text: str, expected: str) -> None:
    assert span(read(text, ZONE)) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("вчера", "not-dates"),
        ("", "not-dates"),
        ("1.1.26 2.1.26 3.1.26", "not-dates"),
        ("31.02.2026", "no-such-day"),
        ("01.01.2020 - 01.01.2026", "too-long"),
        ("01.01.1999", "too-early"),
        ("01.01.0000", "no-such-day"),
    ],
)
def test_typed_nonsense_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(BadPeriodError) as refused:
        read(text, ZONE)

    assert refused.value.reason == reason


@pytest.mark.parametrize("word", ["", "d0", "d999", "year", "20260301-20260201", "2026-03"])
def test_broken_words_are_refused(word: str) -> None:
    with pytest.raises(BadPeriodError):
        period_of(word, NOW, ZONE)


@pytest.mark.parametrize(
    ("word", "steps", "expected"),
    [
        ("d7", -1, "03.03.2026-09.03.2026"),
        ("d7", 1, "17.03.2026-23.03.2026"),
        ("20260101-20260131", 1, "01.02.2026-28.02.2026"),
        ("20260101-20260131", -1, "01.12.2025-31.12.2025"),
        ("20260101-20260130", -1, "02.12.2025-31.12.2025"),
    ],
)
def test_neighbours(word: str, steps: int, expected: str) -> None:
    assert span(shifted(period_of(word, NOW, ZONE), steps)) == expected


async def test_usual_period_ends_today_while_the_shop_sells(shop: Shop) -> None:
    assert await usual(shop, NOW) == "d30"
    await sold(await a_customer(shop), NOW - timedelta(days=29))
    assert await usual(shop, NOW) == "d30"


async def test_usual_period_of_an_old_file_ends_with_its_last_order(shop: Shop) -> None:
    await sold(await a_customer(shop), datetime(2010, 12, 9, 12, tzinfo=UTC))

    assert await usual(shop, NOW) == "20101110-20101209"
