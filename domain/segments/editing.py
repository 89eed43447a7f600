"""Changing a tree by steps. A path is the way down through groups: (0, 2) is 0, then its third.

"Not" and "surely" are seen as marks on a node, so they take no step of a path. The root is always a
group.
"""

import dataclasses
from collections.abc import Callable

from domain.core.errors import NotFoundError
from domain.segments.purchases import InOneOrder
from domain.segments.tree import Group, Leaf, Node, Not, Sure, Together, checked_tree, leaves

Path = tuple[int, ...]
Edit = Callable[[Group, Path], Group]


def rooted(tree: Node) -> Group:
    """The tree as a group, so that something can be added beside it."""
    return tree if isinstance(tree, Group) else Group(nodes=(tree,))


def bare(node: Node) -> Leaf | Group:
    """The node without its marks."""
    while isinstance(node, Not | Sure):
        node = node.node
    return node


def is_negated(node: Node) -> bool:
    """Whether the marks that stand first turn it round: two of them don't."""
    return isinstance(node, Not) and not is_negated(node.node)


def at(tree: Group, path: Path) -> Node:
    """The node at the end of the path, with its marks. Raises NotFoundError."""
    node: Node = tree
    for step in path:
        group = bare(node)
        if not isinstance(group, Group) or step >= len(group.nodes):
            raise NotFoundError(thing="condition")
        node = group.nodes[step]
    return node


def is_there(tree: Group, path: Path) -> bool:
    """Whether the path leads somewhere."""
    try:
        at(tree, path)
    except NotFoundError:
        return False
    return True


def group_at(tree: Group, path: Path) -> Group:
    """The group at the end of the path, without its marks. Raises NotFoundError."""
    group = bare(at(tree, path))
    if not isinstance(group, Group):
        raise NotFoundError(thing="condition")
    return group


def is_of_one(tree: Group, path: Path) -> bool:
    """Whether the node, or a group around it, is about one order or one line of it."""
    above = (bare(at(tree, path[:length])) for length in range(len(path) + 1))
    return any(isinstance(node, Group) and node.together for node in above)


def may_be_of_one(tree: Group, path: Path) -> bool:
    """Whether it means something to ask the whole group at the path of one order."""
    group = group_at(tree, path)
    held = tuple(leaves(group))
    return (
        len(held) > 1
        and not is_of_one(tree, path[:-1] if path else ())
        and all(isinstance(each, InOneOrder) and each.is_of_one for each in held)
    )


def added(tree: Group, path: Path, leaf: Leaf) -> Group:
    """One more condition at the end of the group at the path."""
    return _in_group(
        tree, path, lambda group: dataclasses.replace(group, nodes=(*group.nodes, leaf))
    )


def put(tree: Group, path: Path, leaf: Leaf) -> Group:
    """Another condition in place of the one at the path; its marks stay."""
    if not isinstance(bare(at(tree, path)), Leaf):
        raise NotFoundError(thing="condition")
    return _changed(tree, path, lambda node: _inside(node, lambda _: leaf))


def negated(tree: Group, path: Path) -> Group:
    """The node at the path negated, or no longer."""

    def turn(node: Node) -> Node:
        return node.node if isinstance(node, Not) and is_negated(node) else Not(node=node)

    return _changed(tree, path, turn)


def switched(tree: Group, path: Path) -> Group:
    """All instead of any in the group at the path, and the other way round."""
    return _in_group(
        tree,
        path,
        lambda group: dataclasses.replace(group, mode="any" if group.mode == "all" else "all"),
    )


def scoped(tree: Group, path: Path, together: Together) -> Group:
    """The group at the path about one order, one line of it, or neither."""
    return _in_group(tree, path, lambda group: dataclasses.replace(group, together=together))


def wrapped(tree: Group, path: Path) -> Group:
    """The node at the path as the first of a group of its own, where any is enough."""
    return _changed(tree, path, lambda node: Group(mode="any", nodes=(node,)))


def unwrapped(tree: Group, path: Path) -> Group:
    """The nodes of the group at the path in its place; one with marks can't be opened so."""
    inside = at(tree, path)
    if not isinstance(inside, Group) or not path:
        raise NotFoundError(thing="condition")
    return placed(tree, path, inside.nodes)


def duplicated(tree: Group, path: Path) -> Group:
    """The same once more, right after the node at the path."""
    node = at(tree, path)
    if not path:
        raise NotFoundError(thing="condition")
    return placed(tree, path, (node, node))


def removed(tree: Group, path: Path) -> Group:
    """The tree without the node at the path; a group left empty goes too."""
    at(tree, path)
    if not path:
        return Group()
    left = placed(tree, path, ())
    above = path[:-1]
    return removed(left, above) if above and not group_at(left, above).nodes else left


def placed(tree: Group, path: Path, nodes: tuple[Node, ...]) -> Group:
    """These nodes in place of the one at the path."""

    def place(group: Group) -> Group:
        before, after = group.nodes[: path[-1]], group.nodes[path[-1] + 1 :]
        return dataclasses.replace(group, nodes=(*before, *nodes, *after))

    at(tree, path)
    return _in_group(tree, path[:-1], place)


def _in_group(tree: Group, path: Path, change: Callable[[Group], Group]) -> Group:
    def inner(node: Node) -> Node:
        if not isinstance(node, Group):
            raise NotFoundError(thing="condition")
        return change(node)

    return _changed(tree, path, lambda node: _inside(node, inner))


def _inside(node: Node, change: Callable[[Node], Node]) -> Node:
    """Change what is marked, keep the marks."""
    match node:
        case Not(node=inner):
            return Not(node=_inside(inner, change))
        case Sure(node=inner):
            return Sure(node=_inside(inner, change))
        case _:
            return change(node)


def _changed(tree: Group, path: Path, change: Callable[[Node], Node]) -> Group:
    """The tree with one node changed. Raises TreeTooDeepError, TreeTooLargeError, NotFoundError."""
    at(tree, path)
    return rooted(checked_tree(rooted(_walk(tree, path, change))))


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
