"""Random conditions and trees over the fields the conditions declare."""

import dataclasses
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from domain.core.errors import BadValueError
from domain.core.params import (
    Choice,
    Choices,
    Day,
    Flag,
    Number,
    Param,
    Pick,
    Text,
    params_of,
)
from domain.segments.condition import CONDITIONS, Condition
from domain.segments.people import BASES, Base
from domain.segments.purchases import InOneOrder
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not, Sure
from tests.segments.world import TABLES, Maker

WORLDS = 16
SEEDS = st.sampled_from(list(range(1, WORLDS + 1)))
NUMBERS = {
    "money": (0, 100, 200, 333, 500, 1_000, 2_000),
    "days": (0, 1, 2, 3, 7, 30, 90),
    "hours": (1, 24, 25),
    "percent": (0, 1, 33, 50, 99, 100),
    "count": (0, 1, 2, 3, 5, 50),
}
# Texts and patterns: Python's own `re` reads the patterns alike.
PIECES = (
    "мос",
    "ск",
    "vk_",
    "VK",
    "К",
    "ё",
    "new y",
    "^М",
    "в.$",
    "о(р|м)",
    "[а-я]{2,5}",
    "may",
    "+7999",
    "ru",
    "42",
)
ENDS = {"upper": "value", "until": "day", "last_day": "first_day", "most": "least"}
MORE_ENDS = {"most": "times", "total_to": "total_from", "number_to": "number_from"}


def pools() -> dict[str, tuple[Any, ...]]:
    """The words the random shops use, by what `pick` calls them."""
    found: dict[str, tuple[Any, ...]] = {}
    for table in TABLES.values():
        found.update(getattr(table, "POOLS", {}))
    return found


def _numbers(param: Number) -> st.SearchStrategy[int | None]:
    fitting = [each for each in NUMBERS[param.unit] if param.minimum <= each <= param.maximum]
    values: st.SearchStrategy[int | None] = st.sampled_from(fitting)
    return st.none() | values if param.is_optional else values


def _things(param: Pick, seed: int) -> st.SearchStrategy[tuple[Any, ...]]:
    ids = [seed * 10_000 + 1 + n for n in range(5)]
    pool = [each for each in pools().get(param.what, ids) if each]
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
            return st.sampled_from(PIECES)
        case Day():
            now = Maker(seed).now
            days = st.sampled_from((0, 1, 2, 7, 30))
            return days.map(lambda back: (now - timedelta(days=back)).date().isoformat())
        case Flag():
            return st.booleans()
        case Pick():
            return _things(param, seed)


def _ordered(given: dict[str, Any]) -> None:
    """Ends that stand before their beginnings change places with them."""
    for ends in (ENDS, MORE_ENDS):
        for end, begin in ends.items():
            if given.get(end) is not None and given.get(begin) is not None:
                given[begin], given[end] = sorted((given[begin], given[end]))


@st.composite
def conditions(draw: st.DrawFn, seed: int, only: tuple[str, ...] = ()) -> Condition:
    """A condition with parameters that fit together."""
    kind = CONDITIONS[draw(st.sampled_from(sorted(only or CONDITIONS)))]
    given = {name: draw(_values(param, seed)) for name, param in params_of(kind)}
    _ordered(given)
    condition = kind(**given)
    try:
        condition.check()
    except BadValueError:
        return draw(conditions(seed, only))
    return condition


def in_one_order() -> tuple[str, ...]:
    """The conditions that can be asked of one order."""
    return tuple(key for key, kind in CONDITIONS.items() if issubclass(kind, InOneOrder))


def _leaves(seed: int, only: tuple[str, ...] = ()) -> st.SearchStrategy[Node]:
    return conditions(seed, only).map(lambda each: Leaf(condition=each))


def _branches(leaf: st.SearchStrategy[Node], most: int) -> st.SearchStrategy[Node]:
    def wider(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
        nodes = st.lists(inner, min_size=1, max_size=4).map(tuple)
        return st.one_of(
            st.builds(lambda each: Group(mode="all", nodes=each), nodes),
            st.builds(lambda each: Group(mode="any", nodes=each), nodes),
            inner.map(lambda each: Not(node=each)),
            inner.map(lambda each: Sure(node=each)),
        )

    return st.recursive(leaf, wider, max_leaves=most)


def together(seed: int) -> st.SearchStrategy[Node]:
    """A group about one order or one line."""
    fit = conditions(seed, in_one_order()).filter(lambda each: getattr(each, "is_of_one", False))
    inside = _branches(fit.map(lambda each: Leaf(condition=each)), 3)
    return st.builds(
        lambda node, of: dataclasses.replace(Group(nodes=(node,)), together=of),
        inside,
        st.sampled_from(("order", "item")),
    )


def trees(seed: int) -> st.SearchStrategy[Node]:
    """A tree of any conditions."""
    leaf = _leaves(seed)
    return _branches(st.one_of(leaf, leaf, leaf, together(seed)), 6)


@st.composite
def rules(draw: st.DrawFn) -> tuple[int, Rule]:
    """A seed of a world, and a rule to ask of it."""
    seed = draw(SEEDS)
    base: Base = draw(st.sampled_from(BASES))
    return seed, Rule(base=base, tree=draw(trees(seed)))
