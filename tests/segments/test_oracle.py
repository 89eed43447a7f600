"""Random trees of all conditions on random shops: the same people as the oracle finds."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.core.params import Choice, params_of
from domain.segments import condition
from domain.segments.condition import CONDITIONS, GROUPS, Condition
from domain.segments.rule import Rule, count, members
from domain.segments.tree import Group, Leaf, Not, Sure, from_json, to_json
from domain.segments.why import why
from tests.segments.drawing import SEEDS, conditions, rules
from tests.segments.judging import KINDS, Oracle, matching
from tests.segments.worlds import Worlds


def _kinds(group: condition.Group) -> tuple[str, ...]:
    return tuple(key for key, kind in CONDITIONS.items() if kind.group == group)


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


@pytest.mark.parametrize("group", [each for each in GROUPS if _kinds(each)])
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=SEEDS, data=st.data())
async def test_conditions_alone(
    worlds: Worlds, group: condition.Group, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    tree = Leaf(condition=data.draw(conditions(seed, _kinds(group))))

    expected = matching(world, "everyone", to_json(tree))
    assert set(await members(Rule(tree=tree), world.shop, world.now)) == expected


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
@given(seed=SEEDS, data=st.data())
async def test_a_condition_and_its_negation_part_the_known(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    leaf = Leaf(condition=data.draw(conditions(seed)))
    yes = set(await members(Rule(tree=leaf), world.shop, world.now))
    no = set(await members(Rule(tree=Not(node=leaf)), world.shop, world.now))
    not_yes = set(await members(Rule(tree=Not(node=Sure(node=leaf))), world.shop, world.now))

    assert not yes & no
    everybody = Group(mode="any", nodes=(leaf, Not(node=Sure(node=leaf))))
    assert yes | not_yes == matching(world, "everyone", to_json(everybody))
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
@given(seed=SEEDS, data=st.data())
async def test_an_operator_and_its_opposite_part_the_known(
    worlds: Worlds, seed: int, data: st.DataObject
) -> None:
    world = await worlds.get(seed)
    condition = data.draw(conditions(seed).filter(_has_opposite))
    content = {**to_json(Leaf(condition=condition)), "or_empty": False}
    opposite = {**content, "operator": PAIRS[content["operator"]]}
    oracle = Oracle(world)
    people = oracle.people_of(content)
    known = {each for each in people if oracle.asked(each, content) is not None}

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
