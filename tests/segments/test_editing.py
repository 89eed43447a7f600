"""Any sequence of edits keeps a valid tree, and taking it back restores it exactly."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.core.errors import DomainError, NotFoundError
from domain.segments import editing, moving
from domain.segments.conditions.bought_brand import BoughtBrand
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.units_bought import UnitsBought
from domain.segments.editing import Path
from domain.segments.rule import Rule
from domain.segments.sketch import STEPS, Sketch, StaleStepError, content_of, sketch_of
from domain.segments.tree import (
    TOGETHER,
    Group,
    Leaf,
    Node,
    Not,
    Sure,
    checked_tree,
    from_json,
    leaves,
    to_json,
)
from tests.segments.drawing import trees

A, B, C = (Leaf(condition=OrderCount(value=value)) for value in (1, 2, 3))
NEW = Leaf(condition=LastOrder(days=7))
EDITS = ("added", "put", "negated", "switched", "wrapped", "unwrapped", "duplicated", "removed")


def paths(node: Node, path: Path = ()) -> list[Path]:
    """Every place of a tree."""
    inner = editing.bare(node)
    below = inner.nodes if isinstance(inner, Group) else ()
    return [path, *(each for n, part in enumerate(below) for each in paths(part, (*path, n)))]


def edited(draw: st.DrawFn, tree: Group) -> Group:
    """The tree after one random edit; one that is refused changes nothing."""
    path = draw(st.sampled_from(paths(tree)))
    what = draw(st.sampled_from((*EDITS, "scoped", *moving.WAYS)))
    try:
        if what in moving.WAYS:
            return moving.moved(tree, path, what)[0]
        if what == "scoped":
            return editing.scoped(tree, path, draw(st.sampled_from(TOGETHER)))
        more: tuple[Any, ...] = (NEW,) if what in {"added", "put"} else ()
        changed: Group = getattr(editing, what)(tree, path, *more)
    except DomainError:
        return tree
    return changed


@st.composite
def histories(draw: st.DrawFn) -> list[Group]:
    """A tree, and what it was after each edit."""
    found = [editing.rooted(draw(trees(1)))]
    for _ in range(draw(st.integers(1, 30))):
        found.append(edited(draw, found[-1]))
    return found


@settings(max_examples=150, deadline=None)
@given(history=histories())
def test_any_edits_keep_a_valid_tree_that_can_be_taken_back(history: list[Group]) -> None:
    sketch = Sketch(rule=Rule(tree=history[0]))
    steps = [sketch]
    for tree in history[1:]:
        assert checked_tree(tree) == tree
        assert from_json(to_json(tree)) == tree
        following = sketch.with_tree(tree)
        if following is not sketch:
            steps.append(following)
        sketch = following

    assert sketch_of(0, content_of(sketch)) == sketch
    for before in reversed(steps[:-1][-STEPS:]):
        sketch = sketch.undone()
        assert sketch.rule == before.rule
    for after in steps[-len(sketch.redo) :] if sketch.redo else ():
        sketch = sketch.redone()
        assert sketch.rule == after.rule
    assert sketch.rule.tree == history[-1]


@settings(max_examples=150, deadline=None)
@given(data=st.data(), tree=trees(1).map(editing.rooted))
def test_moving_loses_no_condition(data: st.DataObject, tree: Group) -> None:
    path = data.draw(st.sampled_from(paths(tree)))
    for way in moving.ways(tree, path):
        try:
            after, place = moving.moved(tree, path, way)
        except DomainError:
            continue
        assert sorted(map(repr, leaves(after))) == sorted(map(repr, leaves(tree)))
        assert editing.at(after, place) == editing.at(tree, path)


@settings(max_examples=100, deadline=None)
@given(data=st.data(), tree=trees(1).map(editing.rooted))
def test_what_is_turned_twice_is_as_before(data: st.DataObject, tree: Group) -> None:
    path = data.draw(st.sampled_from(paths(tree)[1:] or [()]))
    for turn in (editing.negated, editing.switched):
        try:
            once = turn(tree, path)
        except DomainError:
            continue
        if path:
            assert turn(once, path) == tree


def test_each_way_of_moving() -> None:
    inner = Group(mode="any", nodes=(B, C))
    tree = Group(nodes=(A, inner, NEW))

    assert moving.ways(tree, (0,)) == ("down", "in")
    assert moving.ways(tree, (1, 0)) == ("down", "out")
    assert moving.ways(tree, ()) == ()
    assert moving.moved(tree, (0,), "down") == (Group(nodes=(inner, A, NEW)), (1,))
    assert moving.moved(tree, (2,), "up") == (Group(nodes=(A, NEW, inner)), (1,))
    entered = Group(nodes=(Group(mode="any", nodes=(A, B, C)), NEW))
    assert moving.moved(tree, (0,), "in") == (entered, (0, 0))
    entered = Group(nodes=(A, Group(mode="any", nodes=(B, C, NEW))))
    assert moving.moved(tree, (2,), "in") == (entered, (1, 2))
    out = Group(nodes=(A, Group(mode="any", nodes=(C,)), B, NEW))
    assert moving.moved(tree, (1, 0), "out") == (out, (2,))
    alone = Group(nodes=(A, Group(nodes=(B,)), C))
    assert moving.moved(alone, (1, 0), "out") == (Group(nodes=(A, B, C)), (1,))
    for path, way in (((0,), "up"), ((2,), "down"), ((0,), "out"), ((), "up")):
        with pytest.raises(NotFoundError):
            moving.moved(tree, path, way)  # type: ignore[arg-type]


def test_marks_stay_where_they_were() -> None:
    tree = Group(nodes=(Not(node=Sure(node=Group(nodes=(A, B)))),))

    after = editing.added(tree, (0,), C)
    assert after == Group(nodes=(Not(node=Sure(node=Group(nodes=(A, B, C)))),))
    assert editing.put(Group(nodes=(Not(node=A),)), (0,), B) == Group(nodes=(Not(node=B),))
    with pytest.raises(NotFoundError):
        editing.unwrapped(tree, (0,))


def test_one_order_is_offered_where_it_means_something() -> None:
    fit = (Leaf(condition=BoughtBrand(things=("Ива",))), Leaf(condition=UnitsBought(value=3)))
    tree = Group(nodes=(Group(nodes=fit), A))

    assert editing.may_be_of_one(tree, (0,))
    assert not editing.may_be_of_one(tree, ())
    assert not editing.may_be_of_one(Group(nodes=(fit[0],)), ())
    scoped = editing.scoped(tree, (0,), "order")
    assert editing.is_of_one(scoped, (0, 1))
    assert not editing.is_of_one(scoped, (1,))
    assert editing.scoped(scoped, (0,), "") == tree


def test_a_button_of_another_step_is_refused() -> None:
    sketch = Sketch(rule=Rule(tree=Group(nodes=(A,)))).with_tree(Group(nodes=(A, B)))

    sketch.check("1")
    sketch.check("")
    with pytest.raises(StaleStepError):
        sketch.check("0")
    assert dataclasses.replace(sketch.undone(), step=0).redo == (sketch.rule,)


def test_twenty_steps_are_kept() -> None:
    sketch = Sketch()
    for value in range(30):
        sketch = sketch.with_tree(Group(nodes=(Leaf(condition=OrderCount(value=value)),)))
    for _ in range(30):
        sketch = sketch.undone()

    assert sketch.tree.nodes[0] == Leaf(condition=OrderCount(value=9))
    for _ in range(30):
        sketch = sketch.redone()
    assert sketch.tree.nodes[0] == Leaf(condition=OrderCount(value=29))
