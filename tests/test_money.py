"""Amounts of money, rounded and written, in currencies of two digits and of others."""

import pytest

from bot.i18n import tongue
from domain.core.money import rough, whole_units


@pytest.mark.parametrize(
    ("amount", "currency", "whole"),
    [(12_349, "RUB", 12_300), (12_350.0, "RUB", 12_400), (-150.2, "RUB", -200), (7.6, "JPY", 8)],
)
def test_estimates_are_of_whole_units(amount: float, currency: str, whole: int) -> None:
    assert whole_units(amount, currency) == whole


@pytest.mark.parametrize(
    ("amount", "currency", "told"),
    [
        (0, "RUB", 0),
        (40, "RUB", 0),
        (1_234_567, "RUB", 1_200_000),
        (-99_999, "RUB", -100_000),
        (987, "JPY", 990),
    ],
)
def test_a_rough_amount_has_two_digits(amount: float, currency: str, told: int) -> None:
    assert rough(amount, currency) == told


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [(123_400, "RUB", "1 234 ₽"), (5, "JPY", "5 ¥"), (1_500, "KWD", "1,500 KWD")],
)
def test_minor_units_become_what_people_write(amount: int, currency: str, text: str) -> None:
    assert tongue("ru").money(amount, currency).replace("\xa0", " ") == text


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [(123_450, "RUB", "1,234.50 ₽"), (123_400, "USD", "$1,234"), (-5_000, "USD", "-$50")],
)
def test_digits_are_the_readers(amount: int, currency: str, text: str) -> None:
    assert tongue("en").money(amount, currency).replace("\xa0", " ") == text
