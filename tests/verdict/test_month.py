"""What a variant with a promo code is worth: orders it brings, less what the code takes off."""

import dataclasses

import pytest

from bot.i18n import tongue
from domain.experiments.verdict import words
from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.evidence import Market
from domain.experiments.verdict.outcome import Comparison
from domain.experiments.verdict.words import Names
from tests.verdict.cases import a_test

NAMES = Names(metrics={"conversion": "Конверсия"}, currency="RUB", is_mailing=True)
PEOPLE, ORDER = 60_000, 200_000


def with_discounts(each: float | None, rates: tuple[float, float] = (0.1, 0.13)) -> Comparison:
    market = Market(a_month=PEOPLE, worth=ORDER, discounts={"B": each})
    told = decide(dataclasses.replace(a_test(rates, elapsed=21), market=market))
    [found] = told.comparisons
    return found


def said(found: Comparison, language: str = "ru") -> str:
    return words.month(tongue(language), found, NAMES).replace("\N{NO-BREAK SPACE}", " ")


def test_what_it_takes_off_is_taken_off() -> None:
    """Three in a hundred more order for 2,000, and everybody's discount is 20 roubles a reader."""
    plain, found = with_discounts(0), with_discounts(2_000)
    assert plain.month is not None
    assert found.month is not None
    assert found.month.value == pytest.approx(PEOPLE * (0.03 * ORDER - 2_000))
    assert found.month.high - found.month.low == pytest.approx(plain.month.high - plain.month.low)
    assert "+2 400 000 ₽" in said(found)
    assert "Скидки уже вычтены: 1 200 000 ₽." in said(found)
    assert "вычт" not in said(plain)


def test_a_code_may_eat_up_the_gain() -> None:
    found = with_discounts(8_000)
    assert found.state == "better"
    assert said(found).startswith("На всех получателей это \N{MINUS SIGN}1 200 000 ₽")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "Скидка варианта не вычтена: в заказах магазина её не видно."),
        ("en", "discount is not taken off: the shop's orders do not show it."),
    ],
)
def test_what_orders_do_not_show_is_said(language: str, told: str) -> None:
    assert said(with_discounts(None), language).endswith(told)


def test_nobody_has_ordered_with_it() -> None:
    assert with_discounts(None, (0.1, 0.0)).taken == 0
