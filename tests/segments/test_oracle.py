"""Random trees of all conditions on random shops: the same people as the oracle finds."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.core.errors import BadValueError
from domain.core.params import Choice, Choices, Day, Flag, Number, Param, Pick, Text, params_of
from domain.segments.condition import CONDITIONS, Condition
from domain.segments.people import BASES, Base
from domain.segments.rule import Rule, count, members
from domain.segments.tree import Group, Leaf, Node, Not, Sure, from_json, to_json
from domain.segments.why import why
from tests.segments.oracle import KINDS, Oracle, matching
from tests.segments.people import Shelf
from tests.segments.world import CITIES, CODES, TAGS, Maker, World

WORLDS = 16
NUMBERS = {
    "money": (0, 100, 200, 333, 500, 1_000, 2_000),
    "days": (1, 2, 3, 7, 30, 90),
    "hours": (1, 24, 25),
    "count": (0, 1, 2, 3, 5, 50),
}
ODD = st.sampled_from(list(range(1, WORLDS + 1)))


def _numbers(param: Number) -> st.SearchStrategy[int | None]:
    fitting = [each for each in NUMBERS[param.unit] if param.minimum <= each <= param.maximum]
    values: st.SearchStrategy[int | None] = st.sampled_from(fitting)
    return st.none() | values if param.is_optional else values


def _things(param: Pick, seed: int) -> st.SearchStrategy[tuple[Any, ...]]:
    ids = [seed * 10_000 + 1 + n for n in range(5)]
    words = {"city": [c.lower().replace("ё", "е") for c in CITIES], "code": CODES, "tag": TAGS}
    pool = [each for each in words.get(param.what, ids) if each]
    return st.lists(st.sampled_from(pool), min_size=1, max_size=3, unique=True).map(tuple)


def _values(param: Param, seed: int) -> st.SearchStrategy[Any]:  # noqa: PLR0911
    match param:
        case Number():
            return _numbers(param)
        case Choice(options=options):
            return st.sampled_from(options)
        case Choices(options=options):
            return st.lists(st.sampled_from(options), min_size=1, unique=True).map(tuple)
        case Text():
            return st.sampled_from(("мос", "ск", "vk_", "VK", "К", "ё", "new y"))
        case Day():
            now = Maker(seed).now
            days = st.sampled_from((0, 1, 2, 7, 30))
            return days.map(lambda back: (now - timedelta(days=back)).date().isoformat())
        case Flag():
            return st.booleans()
        case Pick():
            return _things(param, seed)


@st.composite
def conditions(draw: st.DrawFn, seed: int) -> Condition:
    kind = CONDITIONS[draw(st.sampled_from(sorted(CONDITIONS)))]
    given = {name: draw(_values(param, seed)) for name, param in params_of(kind)}
    if given.get("upper") is not None and given["upper"] < given["value"]:
        given["value"], given["upper"] = given["upper"], given["value"]
    if given.get("until") is not None and given["until"] < given["day"]:
        given["day"], given["until"] = given["until"], given["day"]
    condition = kind(**given)
    try:
        condition.check()
    except BadValueError:
        return draw(conditions(seed))
    return condition


def trees(seed: int) -> st.SearchStrategy[Node]:
    leaf: st.SearchStrategy[Node] = conditions(seed).map(lambda each: Leaf(condition=each))

    def wider(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
        nodes = st.lists(inner, min_size=1, max_size=4).map(tuple)
        return st.one_of(
            st.builds(lambda each: Group(mode="all", nodes=each), nodes),
            st.builds(lambda each: Group(mode="any", nodes=each), nodes),
            inner.map(lambda each: Not(node=each)),
            inner.map(lambda each: Sure(node=each)),
        )

    return st.recursive(leaf, wider, max_leaves=6)


@st.composite
def rules(draw: st.DrawFn) -> tuple[int, Rule]:
    seed = draw(ODD)
    base: Base = draw(st.sampled_from(BASES))
    return seed, Rule(base=base, tree=draw(trees(seed)))


class Worlds:
    """The worlds of one test, each made when it is first drawn."""

    def __init__(self) -> None:
        self.made: dict[int, World] = {}

    async def get(self, seed: int) -> World:
        if seed not in self.made:
            self.made[seed] = await Maker(seed).world()
        return self.made[seed]


@pytest.fixture
def worlds(shelf: Shelf) -> Worlds:
    """On each engine."""
    return Worlds()


def test_every_condition_has_an_oracle() -> None:
    assert set(KINDS) == set(CONDITIONS)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drawn=rules())
async def test_same_people_as_the_oracle(worlds: Worlds, drawn: tuple[int, Rule]) -> None:
    seed, rule = drawn
    world = await worlds.get(seed)
    expected = matching(world, rule.base, to_json(rule.tree))

    assert set(await members(rule, world.shop, world.now)) == expected
    assert await count(rule, world.shop, world.now) == len(expected)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drawn=rules())
async def test_why_says_what_the_oracle_says(worlds: Worlds, drawn: tuple[int, Rule]) -> None:
    seed, rule = drawn
    world = await worlds.get(seed)
    oracle = Oracle(world)
    tree = to_json(rule.tree)
    words = {True: "yes", False: "no", None: "unknown"}

    found = await why(rule, world.shop, world.now, oracle.real)

    for each in found:
        assert each.verdict == words[oracle.asked(each.customer_id, tree)]
        if "kind" in tree:
            assert each.answers == (each.verdict,)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=ODD, data=st.data())
async def test_a_condition_and_its_negation_part_the_known(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    leaf = Leaf(condition=data.draw(conditions(seed)))
    yes = set(await members(Rule(tree=leaf), world.shop, world.now))
    no = set(await members(Rule(tree=Not(node=leaf)), world.shop, world.now))
    not_yes = set(await members(Rule(tree=Not(node=Sure(node=leaf))), world.shop, world.now))

    assert not yes & no
    assert yes | not_yes == set(await members(Rule(), world.shop, world.now))
    assert no <= not_yes


PAIRS = {
    "eq": "ne",
    "lt": "gte",
    "lte": "gt",
    "between": "not_between",
    "in": "nin",
    "contains": "not_contains",
    "any_of": "none_of",
    "in_last": "not_in_last",
    "empty": "not_empty",
}


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
@given(seed=ODD, data=st.data())
async def test_an_operator_and_its_opposite_part_the_known(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    condition = data.draw(conditions(seed).filter(_has_opposite))
    content = {**to_json(Leaf(condition=condition)), "or_empty": False}
    opposite = {**content, "operator": PAIRS[content["operator"]]}
    oracle = Oracle(world)
    known = {each for each in oracle.real if oracle.asked(each, content) is not None}

    both = [
        set(await members(Rule(tree=from_json(each)), world.shop, world.now))
        for each in (content, opposite)
    ]

    assert both[0] | both[1] == known
    assert not both[0] & both[1]


def _has_opposite(condition: Condition) -> bool:
    opposite = PAIRS.get(getattr(condition, "operator", ""))
    options = dict(params_of(type(condition))).get("operator")
    return isinstance(options, Choice) and opposite in options.options
