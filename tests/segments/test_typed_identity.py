"""A tree written as text is read back as the same tree, whatever it is made of."""

import dataclasses

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.i18n import LANGUAGES, tongue
from domain.models import Shop
from domain.segments.condition import CONDITIONS, Condition
from domain.segments.language.lexicon import PREFIXES, SUFFIXES, declared, spoken
from domain.segments.language.shapes import Shape
from domain.segments.people import BASES, Base
from domain.segments.rule import Rule
from domain.segments.scope import Scope
from domain.segments.tree import (
    Group,
    Leaf,
    Node,
    Not,
    Sure,
    TreeTooDeepError,
    checked_tree,
)
from tests.conftest import NOW
from tests.segments.drawing import conditions, trees
from tests.segments.typed import book_for, read, words, write

SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


def told(condition: Condition) -> Condition:
    """The condition without what does not matter in it: the text leaves that out."""
    shape = Shape(condition.kind, type(condition))
    return dataclasses.replace(condition, **shape.canonical(condition))


def canonical(node: Node) -> Node:
    """The tree as the text tells it."""
    match node:
        case Leaf(condition=condition):
            return Leaf(condition=told(condition))
        case Group(nodes=nodes):
            return dataclasses.replace(node, nodes=tuple(map(canonical, nodes)))
        case Not(node=inner):
            return Not(node=canonical(inner))
        case Sure(node=inner):
            return Sure(node=canonical(inner))


def rooted(node: Node) -> Node:
    """The builder and the language begin with a group."""
    return node if isinstance(node, Group) else Group(nodes=(node,))


@settings(max_examples=600, deadline=None, suppress_health_check=SLOW)
@given(tree=trees(1), language=st.sampled_from(LANGUAGES), base=st.sampled_from(BASES))
def test_any_tree_is_read_back(tree: Node, language: str, base: Base) -> None:
    try:
        wanted = checked_tree(rooted(canonical(tree)))
    except TreeTooDeepError:
        assume(condition=False)
    book = book_for(tree)
    text = write(Rule(base=base, tree=tree), language, book)

    assert read(text, book) == Rule(base=base, tree=wanted), text


@settings(max_examples=600, deadline=None, suppress_health_check=SLOW)
@given(condition=conditions(1))
def test_what_the_text_leaves_out_asks_nothing(condition: Condition) -> None:
    scope = Scope.of(Shop(id=1, zone_name="Europe/Moscow", currency="RUB"), NOW)

    assert told(condition).answer(scope) == condition.answer(scope)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_has_a_name_that_means_it(language: str) -> None:
    t = tongue(language)
    names = {key: words().name(t, key) for key in CONDITIONS}

    assert {key for key, name in names.items() if words().nouns.meaning(name) != key} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_short_form_means_two_conditions(language: str) -> None:
    t = tongue(language)
    said = [(phrase, key) for key in CONDITIONS for phrase in declared(t, key)]

    assert [each for each in said if words().nouns.meaning(each[0]) != each[1]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_language_is_read_as_what_it_is(language: str) -> None:
    t = tongue(language)
    tables = ((PREFIXES, words().prefixes), (SUFFIXES, words().suffixes))

    assert [
        (phrase, word)
        for table, phrases in tables
        for word, terminal in table.items()
        for phrase in spoken(t, word)
        if (found := phrases.meaning(phrase)) is None or found.terminal != terminal
    ] == []
