"""Changing a tree by steps. A path is the way down through groups: (0, 2) is 0, then its third.

Negation is seen as a mark on a node, so it takes no step of a path. The root is always a group.
"""

import dataclasses
from collections.abc import Callable

from domain.core.errors import NotFoundError
from domain.segments.tree import Group, Leaf, Node, Not, checked_tree

Path = tuple[int, ...]


def rooted(tree: Node) -> Group:
    """The tree as a group, so that something can be added beside it."""
    return tree if isinstance(tree, Group) else Group(nodes=(tree,))


def bare(node: Node) -> tuple[Node, bool]:
    """The node without its negation, and whether it was negated."""
    is_negated = False
    while isinstance(node, Not):
        node, is_negated = node.node, not is_negated
    return node, is_negated


def at(tree: Group, path: Path) -> Node:
    """The node at the end of the path, with its negation. Raises NotFoundError."""
    node: Node = tree
    for step in path:
        group, _ = bare(node)
        if not isinstance(group, Group) or step >= len(group.nodes):
            raise NotFoundError(thing="condition")
        node = group.nodes[step]
    return node


def added(tree: Group, path: Path, leaf: Leaf) -> Group:
    """One more condition at the end of the group at the path."""

    def add(node: Node) -> Node:
        if not isinstance(node, Group):
            raise NotFoundError(thing="condition")
        return dataclasses.replace(node, nodes=(*node.nodes, leaf))

    return _changed(tree, path, lambda node: _inside(node, add))


def put(tree: Group, path: Path, leaf: Leaf) -> Group:
    """Another condition in place of the one at the path; a negation stays."""
    return _changed(tree, path, lambda node: _inside(node, lambda _: leaf))


def negated(tree: Group, path: Path) -> Group:
    """The node at the path negated, or no longer."""

    def turn(node: Node) -> Node:
        inner, is_negated = bare(node)
        return inner if is_negated else Not(node=inner)

    return _changed(tree, path, turn)


def switched(tree: Group, path: Path) -> Group:
    """All instead of any in the group at the path, and the other way round."""

    def switch(node: Node) -> Node:
        if not isinstance(node, Group):
            raise NotFoundError(thing="condition")
        return dataclasses.replace(node, mode="any" if node.mode == "all" else "all")

    return _changed(tree, path, lambda node: _inside(node, switch))


def wrapped(tree: Group, path: Path) -> Group:
    """The node at the path as the first of a group of its own, where any is enough."""
    return _changed(tree, path, lambda node: Group(mode="any", nodes=(node,)))


def unwrapped(tree: Group, path: Path) -> Group:
    """The nodes of the group at the path in its place; a negated group can't be opened so."""
    inside = at(tree, path)
    if not isinstance(inside, Group) or not path:
        raise NotFoundError(thing="condition")

    def open_up(node: Node) -> Node:
        if not isinstance(node, Group):
            raise NotFoundError(thing="condition")
        before, after = node.nodes[: path[-1]], node.nodes[path[-1] + 1 :]
        return dataclasses.replace(node, nodes=(*before, *inside.nodes, *after))

    return _changed(tree, path[:-1], lambda node: _inside(node, open_up))


def removed(tree: Group, path: Path) -> Group:
    """The tree without the node at the path; a group left empty goes too."""
    at(tree, path)
    if not path:
        return Group()

    def drop(node: Node) -> Node:
        if not isinstance(node, Group):
            raise NotFoundError(thing="condition")
        nodes = node.nodes[: path[-1]] + node.nodes[path[-1] + 1 :]
        return dataclasses.replace(node, nodes=nodes)

    above = path[:-1]
    left = _changed(tree, above, lambda node: _inside(node, drop))
    group, _ = bare(at(left, above))
    is_empty = isinstance(group, Group) and not group.nodes
    return removed(left, above) if above and is_empty else left


def _inside(node: Node, change: Callable[[Node], Node]) -> Node:
    """Change what is negated, keep the negation."""
    inner, is_negated = bare(node)
    return Not(node=change(inner)) if is_negated else change(inner)


def _changed(tree: Group, path: Path, change: Callable[[Node], Node]) -> Group:
    """The tree with one node changed. Raises TreeTooDeepError, TreeTooLargeError, NotFoundError."""
    at(tree, path)
    return rooted(checked_tree(_walk(tree, path, change)))


def _walk(node: Node, path: Path, change: Callable[[Node], Node]) -> Node:
    if not path:
        return change(node)

    def step(group: Node) -> Node:
        if not isinstance(group, Group):
            raise NotFoundError(thing="condition")
        nodes = list(group.nodes)
        nodes[path[0]] = _walk(nodes[path[0]], path[1:], change)
        return dataclasses.replace(group, nodes=tuple(nodes))

    return _inside(node, step)
