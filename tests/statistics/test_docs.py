"""How tests are decided is told in two languages, and both name the limits that the code has."""

import re
from pathlib import Path

import pytest

from domain.experiments import tallying
from domain.experiments.verdict import remarks, slicing
from domain.statistics import adjusting, bandit, imbalance, spending

DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("statistics.md", "statistics.ru.md")


def text(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_limits_are_those_of_the_code(name: str) -> None:
    told = set(re.findall(r"\d+(?:[.,]\d+)?|\.\d+", text(name)))
    numbers = {each.replace(",", ".") for each in told}
    said = {float(each) for each in numbers}
    limits = (
        100 * spending.QUANTILE,
        imbalance.BLOCKED,
        imbalance.WARNED,
        100 * remarks.MOST_CROSSED,
        remarks.SLOW,
        slicing.HIDDEN,
        slicing.FEW,
        100 * bandit.FLOOR,
        bandit.FIRST,
        tallying.BEFORE.days,
    )

    assert [each for each in limits if each not in said] == []
    assert adjusting.WORTH == 0.01


def test_both_say_as_much() -> None:
    one, two = (text(name) for name in NAMES)

    for mark in (r"^## ", r"^\| ", r"^\* "):
        assert len(re.findall(mark, one, re.M)) == len(re.findall(mark, two, re.M))
    assert "(statistics.ru.md)" in one
    assert "(statistics.md)" in two
