"""The tree of a segment as values, and its JSON: `{"all": [...]}`, `{"not": {"kind": ...}}`."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from domain.core.errors import BadValueError, DomainError
from domain.core.params import restored, stored
from domain.segments.condition import CONDITIONS, Condition
from domain.segments.purchases import InOneOrder

DEEPEST = 8
MOST_LEAVES = 100
Mode = Literal["all", "any"]
# Whether a group is about one order, or one line of an order, at a time.
Together = Literal["", "order", "item"]
TOGETHER: tuple[Together, ...] = ("", "order", "item")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Leaf:
    """One condition."""

    condition: Condition


@dataclasses.dataclass(frozen=True, kw_only=True)
class Group:
    """All or any of the nodes; without nodes it asks nothing and everybody passes.

    Of a group that is `together` the nodes must hold of one and the same counted order or line.
    """

    mode: Mode = "all"
    nodes: tuple["Node", ...] = ()
    together: Together = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Not:
    """Yes where the node is no; unknown stays unknown."""

    node: "Node"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sure:
    """The node with unknown taken as no."""

    node: "Node"


Node = Leaf | Group | Not | Sure
EVERYBODY = Group()


@dataclasses.dataclass(eq=False)
class TreeTooDeepError(DomainError):
    """Groups in groups beyond what a person can read."""

    code = "tree-too-deep"
    limit: int = DEEPEST


@dataclasses.dataclass(eq=False)
class TreeTooLargeError(DomainError):
    """More conditions than one segment takes."""

    code = "tree-too-large"
    limit: int = MOST_LEAVES


@dataclasses.dataclass(eq=False)
class BrokenTreeError(DomainError):
    """A stored tree that is not one, or with a condition nobody knows."""

    code = "tree-broken"
    what: str = ""


@dataclasses.dataclass(eq=False)
class NotOfOneOrderError(DomainError):
    """A condition that can't be asked of one order stands in a group about one order."""

    code = "not-of-one-order"
    kind: str = ""


def to_json(node: Node) -> dict[str, Any]:
    """The tree as it is stored."""
    match node:
        case Leaf(condition=condition):
            return stored(condition.kind, condition)
        case Group(mode=mode, nodes=nodes, together=together):
            content: dict[str, Any] = {mode: [to_json(each) for each in nodes]}
            return {**content, "together": together} if together else content
        case Not(node=inner):
            return {"not": to_json(inner)}
        case Sure(node=inner):
            return {"sure": to_json(inner)}


def from_json(content: object) -> Node:
    """The tree of its JSON.

    Raises BrokenTreeError, TreeTooDeepError, TreeTooLargeError, NotOfOneOrderError.
    """
    node = _node(content, DEEPEST)
    _check_together(node)
    if sum(1 for _ in leaves(node)) > MOST_LEAVES:
        raise TreeTooLargeError
    return node


def checked_tree(node: Node) -> Node:
    """The tree if it keeps the limits. Raises TreeTooDeepError, TreeTooLargeError."""
    return from_json(to_json(node))


def leaves(node: Node) -> Iterator[Condition]:
    """Every condition, in reading order."""
    match node:
        case Leaf(condition=condition):
            yield condition
        case Group(nodes=nodes):
            for each in nodes:
                yield from leaves(each)
        case Not(node=inner) | Sure(node=inner):
            yield from leaves(inner)


def reading(node: Node) -> frozenset[str]:
    """The facts a tree looks at: what happens to others changes nothing."""
    return frozenset().union(*(each.reading() for each in leaves(node)))


def takes_tests(node: Node) -> bool:
    """Whether it asks about staff and trial people, who are left out of every other segment."""
    return any(each.takes_tests for each in leaves(node))


def condition_from(content: Mapping[str, Any]) -> Condition:
    """The condition of its JSON. Raises BrokenTreeError, BadValueError."""
    kind = CONDITIONS.get(str(content.get("kind")))
    if kind is None:
        raise BrokenTreeError(what=str(content.get("kind")))
    condition: Condition = restored(kind, content)
    condition.check()
    return condition


def _node(content: object, depth: int) -> Node:
    if depth == 0:
        raise TreeTooDeepError
    match content:
        case {"kind": str(kind), **values}:
            return _leaf({"kind": kind, **{str(name): value for name, value in values.items()}})
        case {"all": list(nodes), **rest}:
            return _group("all", nodes, rest, depth)
        case {"any": list(nodes), **rest}:
            return _group("any", nodes, rest, depth)
        case {"not": inner}:
            return Not(node=_node(inner, depth - 1))
        case {"sure": inner}:
            return Sure(node=_node(inner, depth - 1))
        case _:
            raise BrokenTreeError(what=str(content)[:100])


def _group(mode: Mode, nodes: list[object], rest: Mapping[Any, object], depth: int) -> Group:
    together = next((each for each in TOGETHER if each == rest.get("together", "")), None)
    if together is None:
        raise BrokenTreeError(what="together")
    inside = tuple(_node(each, depth - 1) for each in nodes)
    return Group(mode=mode, nodes=inside, together=together)


def _check_together(node: Node, *, is_inside: bool = False) -> None:
    match node:
        case Leaf(condition=condition):
            is_fit = isinstance(condition, InOneOrder) and condition.is_of_one
            if is_inside and not is_fit:
                raise NotOfOneOrderError(kind=condition.kind)
        case Group(nodes=nodes, together=together):
            for each in nodes:
                _check_together(each, is_inside=is_inside or together != "")
        case Not(node=inner) | Sure(node=inner):
            _check_together(inner, is_inside=is_inside)


def _leaf(content: Mapping[str, Any]) -> Leaf:
    try:
        return Leaf(condition=condition_from(content))
    except BadValueError as error:
        raise BrokenTreeError(what=str(content["kind"])) from error
