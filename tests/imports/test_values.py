"""Numbers, dates, phones and words, each a table of cases."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.imports.contacts import category_path, parse_email, parse_phone, tags_of
from domain.imports.moments import DateOrder, OrderFinder, parse_moment
from domain.imports.numbers import (
    DecimalMark,
    decimal_mark,
    divided,
    parse_money,
    parse_number,
    product,
)
from domain.imports.problems import CellError
from domain.imports.statuses import parse_status

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.mark.parametrize(
    ("text", "mark", "micro"),
    [
        ("12", ".", 12_000_000),
        ("-0.05", ".", -50_000),
        ("1 234,50", ",", 1_234_500_000),
        ("1\u00a0234,5", ".", 1_234_500_000),
        ("1,234.56", ".", 1_234_560_000),
        ("1.234,56", ",", 1_234_560_000),
        ("1,234", ".", 1_234_000_000),
        ("1,234", ",", 1_234_000),
        ("(5.00)", ".", -5_000_000),
        ("7-", ".", -7_000_000),
        ("−3", ".", -3_000_000),
        ("1e3", ".", 1_000_000_000),
        ("0.0000005", ".", 1),
        (".5", ".", 500_000),
    ],
)
def test_numbers(text: str, mark: DecimalMark, micro: int) -> None:
    assert parse_number(text, mark) == micro


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("NaN", "not-a-number"),
        ("inf", "not-a-number"),
        ("1e309", "too-large"),
        ("1e9999", "too-large"),
        ("", "empty"),
        ("  ", "empty"),
        ("12abc", "not-a-number"),
        ("1.2.3", "not-a-number"),
        ("=1+1", "not-a-number"),
        ("100 USD", "other-currency"),
        ("$5", "other-currency"),
    ],
)
def test_no_money(text: str, reason: str) -> None:
    with pytest.raises(CellError) as caught:
        parse_money(text, ".", "RUB")
    assert caught.value.reason == reason


def test_money_with_its_currency() -> None:
    assert parse_money("1 250,50 ₽", ",", "RUB") == parse_money("руб. 1250.5", ".", "RUB")


def test_halves_are_rounded_away_from_zero() -> None:
    assert [divided(each, 10) for each in (5, -5, 4, -4, 15)] == [1, -1, 0, 0, 2]
    # 1000 pieces at 0.001 are one rouble, though one piece is no kopeck.
    assert product(1000 * 10**6, 1000, 2) == 100


@pytest.mark.parametrize(
    ("samples", "mark"),
    [
        (["1,50", "2"], ","),
        (["1.50"], "."),
        (["1,234"], None),
        (["0,250"], ","),
        (["1 200,00"], ","),
    ],
)
def test_decimal_mark(samples: list[str], mark: str | None) -> None:
    assert decimal_mark(samples) == mark


@pytest.mark.parametrize(
    ("text", "order", "moment"),
    [
        ("2009-12-01 07:45:00", "ymd", datetime(2009, 12, 1, 4, 45, tzinfo=UTC)),
        ("01.12.2009 7:45", "dmy", datetime(2009, 12, 1, 4, 45, tzinfo=UTC)),
        ("12/01/2009", "mdy", datetime(2009, 11, 30, 21, tzinfo=UTC)),
        ("1 декабря 2009 г.", "dmy", datetime(2009, 11, 30, 21, tzinfo=UTC)),
        ("Dec 1, 2009 11:00 PM", "mdy", datetime(2009, 12, 1, 20, tzinfo=UTC)),
        ("2009-12-01T07:45:00Z", "ymd", datetime(2009, 12, 1, 7, 45, tzinfo=UTC)),
        ("2009-12-01T07:45:00.123+05:00", "ymd", datetime(2009, 12, 1, 2, 45, tzinfo=UTC)),
        ("20091201", "ymd", datetime(2009, 11, 30, 21, tzinfo=UTC)),
        ("1259653500", "unix", datetime(2009, 12, 1, 7, 45, tzinfo=UTC)),
        ("40148.5", "excel", datetime(2009, 12, 1, 9, tzinfo=UTC)),
        ("29.02.24", "dmy", datetime(2024, 2, 28, 21, tzinfo=UTC)),
    ],
)
def test_moments(text: str, order: DateOrder, moment: datetime) -> None:
    assert parse_moment(text, order, MOSCOW) == moment.timestamp() * 1000


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.02.2024", "no-such-day"),
        ("29.02.2023", "no-such-day"),
        ("01.13.2024", "no-such-day"),
        ("вчера", "not-a-date"),
        ("01.01.0001", "strange-date"),
        ("2024-01-01 25:00", "no-such-day"),
    ],
)
def test_no_moments(text: str, reason: str) -> None:
    with pytest.raises(CellError) as caught:
        parse_moment(text, "dmy", MOSCOW)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("texts", "order", "is_sure"),
    [
        (["01/02/2024", "13/02/2024"], "dmy", True),
        (["01/02/2024", "02/14/2024"], "mdy", True),
        # Nothing above twelve: the reading in which time does not run back and forth.
        (["01/11/2024", "01/12/2024", "02/01/2024", "02/02/2024"], "mdy", False),
        (["11/01/2024", "12/01/2024", "01/02/2024", "02/02/2024"], "dmy", False),
        (["03.04.2024"], "dmy", False),
        (["2024-03-04"], "ymd", True),
    ],
)
def test_day_and_month(texts: list[str], order: str, is_sure: bool) -> None:
    finder = OrderFinder()
    for text in texts:
        finder.feed(text)

    assert (finder.order("RU"), finder.is_sure) == (order, is_sure)


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("8 (912) 345-67-89", "+79123456789"),
        ("9123456789", "+79123456789"),
        ("+7 912 345 67 89", "+79123456789"),
        ("+44 20 7946 0958", "+442079460958"),
        ("8 495 123 45 67", "+74951234567"),
    ],
)
def test_phones(text: str, phone: str) -> None:
    assert parse_phone(text, "RU") == phone


@pytest.mark.parametrize("text", ["123", "нет телефона", "+7 000 000 00 00"])
def test_no_phones(text: str) -> None:
    with pytest.raises(CellError):
        parse_phone(text, "RU")


def test_addresses() -> None:
    assert parse_email(" Anna.Petrova@Example.COM ") == "anna.petrova@example.com"
    assert parse_email("анна@пример.рф".replace("анна", "anna")) == "anna@xn--e1afmkfd.xn--p1ai"
    for text in ("anna", "anna@", "a b@example.com", "anna@example", "a..b@example.com"):
        with pytest.raises(CellError):
            parse_email(text)


def test_words() -> None:
    assert parse_status("Выполнен") == "fulfilled"
    assert parse_status("REFUNDED") == "refunded"
    assert parse_status("") == "paid"
    with pytest.raises(CellError):
        parse_status("летит на Марс")
    assert tags_of("VIP; опт, VIP") == ["VIP", "опт"]
    assert category_path("Чай > Зелёный / листовой") == ["Чай", "Зелёный", "листовой"]
