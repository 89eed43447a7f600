"""A message filled in for many people, beside what str.format does in the same run."""

import html
import time
from collections.abc import Callable

from domain.messaging.message import Message
from domain.messaging.templates.language import compiled
from domain.messaging.templates.rendering import Facts
from domain.messaging.templates.shown import Money
from tests.benchmarks.row import Row

NAME = "templates"
PEOPLE = 50_000
SIMPLE = "Привет, {имя|друзья}! Ждём вас в городе {город|вашем}."
RICH = (
    "<b>{имя}</b>, {% if баллы > 100 %}у вас {баллы} {{ баллы|слово('балл','балла','баллов') }}"
    "{% else %}копите баллы{% endif %}, заказ на {сумма заказа}"
)
# The bot may send so many a second where the shop pays for broadcasts.
FASTEST_SENDING = 1_000


async def run() -> list[Row]:
    """Messages filled in a second, on one core."""
    facts = [
        Facts(
            values={
                "name": f"Анна{n}",
                "city": "Тверь",
                "points": n % 300,
                "order_sum": Money(n * 100, "RUB"),
            }
        )
        for n in range(PEOPLE)
    ]
    plain = "Привет, {name}! Ждём вас в городе {city}."
    by_format = _speed(
        lambda each: plain.format(
            **{key: html.escape(str(value)) for key, value in each.values.items()}
        ),
        facts,
    )
    return [
        Row(
            label="two values",
            value=_speed(Message(text=SIMPLE).text_for, facts),
            unit="texts/s",
            rival="str.format and html.escape",
            rival_value=by_format,
        ),
        Row(
            label="a condition, a plural, a sum",
            value=_speed(Message(text=RICH).text_for, facts),
            unit="texts/s",
            rival="fastest sending",
            rival_value=FASTEST_SENDING,
            wanted=">= 5",
        ),
        Row(label="reading a template for the first time", value=_reading(), unit="texts/s"),
    ]


def _speed(fill: Callable[[Facts], str], facts: list[Facts]) -> float:
    began = time.perf_counter()
    for each in facts:
        fill(each)
    return len(facts) / (time.perf_counter() - began)


def _reading() -> float:
    began = time.perf_counter()
    for n in range(100):
        compiled(f"{RICH} {n}")
    return 100 / (time.perf_counter() - began)
