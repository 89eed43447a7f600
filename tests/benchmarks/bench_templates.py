"""A message filled in for many people, beside what str.format does in the same run."""

import html
import time
from collections.abc import Callable

from domain.messaging.message import Message
from domain.messaging.templates.filling import Held
from domain.messaging.templates.goods import MOST_ITEMS
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
# What the loop may be held for, so that others are answered meanwhile.
LONGEST_HOLD_MS = 50
# The costliest that are taken: as many tags, tokens and rounds of a loop as there may be.
IN_LOOP = "{% for товар in корзина %}"
WORST = {
    "a loop of prices": IN_LOOP + "{{ товар.цена }}" * 97 + "{% endfor %}",
    "a loop of words": IN_LOOP
    + "{{ товар.штук|слово('товар', 'товара', 'товаров')|с_большой }}" * 20
    + "{% endfor %}",
    "a loop of sums": IN_LOOP
    + ("{{ " + "+".join(["товар.сумма"] * 14) + " }}") * 5
    + "{% endfor %}",
    "conditions": ("{% if " + " or ".join(["баллы < 1"] * 14) + " %}да{% endif %}") * 5,
    "filters": ("{{ имя" + "|с_большой" * 25 + " }}") * 5,
    "fields": "{имя}, {город|вы}! " * 100,
}
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
        _held("the costliest template, read", _slowest(_read)),
        _held("the costliest template, filled in", _slowest(_filled)),
    ]


def _held(label: str, value: float) -> Row:
    return Row(
        label=label,
        value=value,
        unit="ms",
        rival="longest hold of the loop",
        rival_value=LONGEST_HOLD_MS,
        wanted="<= 1",
    )


def _slowest(work: Callable[[str], None]) -> float:
    """Of the worst templates the slowest, each at its median of five, in milliseconds."""
    return max(_median(work, text) for text in WORST.values())


def _median(work: Callable[[str], None], text: str) -> float:
    took = []
    for _ in range(5):
        began = time.perf_counter()
        work(text)
        took.append(1_000 * (time.perf_counter() - began))
    return sorted(took)[2]


def _read(text: str) -> None:
    compiled.cache_clear()
    compiled(text)


def _filled(text: str) -> None:
    thing = Held(
        name="Чай «Ассам» " * 8,
        price=Money(129_050, "RUB"),
        quantity=3,
        sum=Money(387_150, "RUB"),
    )
    known = {"name": "Анна", "points": 120, "cart": (thing,) * MOST_ITEMS}
    Message(text=text).text_for(Facts(values=known))


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
