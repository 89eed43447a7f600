"""What "not" reads as: the opposite in words of its own, which are the same people."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.i18n import LANGUAGES, tongue
from domain.core.params import Choice, Param, Pick, Text, params_of
from domain.segments.condition import CONDITIONS, Condition
from domain.segments.opposites import turned_round
from domain.segments.rule import Rule, members
from domain.segments.sentence import Speaker
from domain.segments.tree import Leaf, Not
from tests.segments.drawing import conditions
from tests.segments.worlds import Worlds

SEED = 3
RIDDLES = re.compile(r"\bне не |\bне ни\b|: не: |«»|“”|not: never|not: not|\bNone\b")


@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
@given(data=st.data())
async def test_the_opposite_is_said_of_the_same_people(worlds: Worlds, data: st.DataObject) -> None:
    world = await worlds.get(SEED)
    condition = data.draw(conditions(SEED).filter(lambda each: turned_round(each) is not None))
    turned = turned_round(condition)
    assert turned is not None

    negated = Rule(tree=Not(node=Leaf(condition=condition)))
    opposite = Rule(tree=Leaf(condition=turned))

    assert set(await members(negated, world.shop, world.now)) == set(
        await members(opposite, world.shop, world.now)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_condition_is_said_in_riddles(language: str) -> None:
    speaker = Speaker(t=tongue(language), currency="RUB", names={})
    said = [
        speaker.node(node)
        for kind in CONDITIONS
        for condition in _asked(kind)
        for node in (Leaf(condition=condition), Not(node=Leaf(condition=condition)))
    ]

    assert [each for each in said if RIDDLES.search(each)] == []


@pytest.mark.parametrize(
    ("kind", "given", "said", "negated"),
    [
        ("order_count", {"value": 2}, "купили 2+ раза", "купили меньше чем 2 раза"),
        ("order_count", {"value": 1}, "купили 1+ раз", "ни разу не купили"),
        ("order_count", {"operator": "eq", "value": 0}, "ни разу не купили", "купили 1+ раз"),
        ("points", {"value": 5}, "имеют 5+ баллов", "имеют меньше чем 5 баллов"),
        (
            "age",
            {"operator": "eq", "value": 21},
            "имеют возраст ровно 21 год",
            "не имеют возраст ровно 21 год",
        ),
        (
            "time_in_app",
            {"value": 1},
            "провели в приложении 1+ минуту",
            "провели в приложении меньше чем 1 минуту",
        ),
        (
            "order_interval",
            {"operator": "eq", "value": 2},
            "покупают со средним промежутком ровно 2 дня",
            "не покупают со средним промежутком ровно 2 дня",
        ),
        (
            "opened_app",
            {"days": 30},
            "открывали Mini App за 30 дней",
            "не открывали Mini App за 30 дней",
        ),
        (
            "opened_app",
            {"times": 2, "days": 30},
            "открывали Mini App 2+ раза за 30 дней",
            "не открывали Mini App 2+ раза за 30 дней",
        ),
        (
            "opened_app",
            {"times": 1, "most": 1},
            "открывали Mini App ровно 1 раз",
            "не открывали Mini App ровно 1 раз",
        ),
        (
            "email_address",
            {"operator": "ends", "piece": "@mail.ru"},
            "имеют почту с «@mail.ru» в конце",
            "не имеют почту с «@mail.ru» в конце",
        ),
        ("command_used", {}, "отправили боту любую команду", "не отправляли боту команд"),
        (
            "event_sequence",
            {"first_step": ("A",), "second_step": ("B",)},
            "сделали по порядку: A, потом B",
            "не делали по порядку: A, потом B",
        ),
        ("cart_item", {"operator": "empty"}, "не имеют ничего в корзине", "имеют что-то в корзине"),
        ("premium", {"operator": "false"}, "не имеют Telegram Premium", "имеют Telegram Premium"),
    ],
)
def test_said_as_people_say_it(
    kind: str, given: dict[str, object], said: str, negated: str
) -> None:
    speaker = Speaker(t=tongue("ru"), currency="RUB", names={})
    leaf = Leaf(condition=CONDITIONS[kind](**given))

    assert speaker.node(leaf) == said
    assert speaker.node(Not(node=leaf)) == negated


def _asked(key: str) -> list[Condition]:
    """The condition with each of its operators, its fields filled in."""
    kind = CONDITIONS[key]
    fields = dict(params_of(kind))
    given = {name: value for name, param in fields.items() if (value := _filled(param))}
    operator = fields.get("operator")
    if not isinstance(operator, Choice):
        return [kind(**given)]
    return [kind(**{**given, "operator": each}) for each in operator.options]


def _filled(param: Param) -> object:
    match param:
        case Pick():
            return ("Чай",)
        case Text():
            return "чай"
    return None
