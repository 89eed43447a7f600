"""The tree of a segment as values, and its JSON: `{"all": [...]}`, `{"not": {"kind": ...}}`."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from domain.core.errors import BadValueError, DomainError
from domain.core.params import restored, stored
from domain.segments.condition import CONDITIONS, Condition

DEEPEST = 8
MOST_LEAVES = 100
Mode = Literal["all", "any"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Leaf:
    """One condition."""

    condition: Condition


@dataclasses.dataclass(frozen=True, kw_only=True)
class Group:
    """All or any of the nodes; without nodes it asks nothing and everybody passes."""

    mode: Mode = "all"
    nodes: tuple["Node", ...] = ()


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


def to_json(node: Node) -> dict[str, Any]:
    """The tree as it is stored."""
    match node:
        case Leaf(condition=condition):
            return stored(condition.kind, condition)
        case Group(mode=mode, nodes=nodes):
            return {mode: [to_json(each) for each in nodes]}
        case Not(node=inner):
            return {"not": to_json(inner)}
        case Sure(node=inner):
            return {"sure": to_json(inner)}


def from_json(content: object) -> Node:
    """The tree of its JSON. Raises BrokenTreeError, TreeTooDeepError, TreeTooLargeError."""
    node = _node(content, DEEPEST)
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
        case {"all": list(nodes)}:
            return Group(mode="all", nodes=tuple(_node(each, depth - 1) for each in nodes))
        case {"any": list(nodes)}:
            return Group(mode="any", nodes=tuple(_node(each, depth - 1) for each in nodes))
        case {"not": inner}:
            return Not(node=_node(inner, depth - 1))
        case {"sure": inner}:
            return Sure(node=_node(inner, depth - 1))
        case _:
            raise BrokenTreeError(what=str(content)[:100])


def _leaf(content: Mapping[str, Any]) -> Leaf:
    try:
        return Leaf(condition=condition_from(content))
    except BadValueError as error:
        raise BrokenTreeError(what=str(content["kind"])) from error
