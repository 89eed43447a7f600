"""Moving a part of a tree: among its neighbours, into a group beside it, out of its group."""

from typing import Literal

from domain.core.errors import NotFoundError
from domain.segments.editing import Path, at, bare, group_at, placed, removed
from domain.segments.tree import Group, Node

Way = Literal["up", "down", "in", "out"]
WAYS: tuple[Way, ...] = ("up", "down", "in", "out")


def ways(tree: Group, path: Path) -> tuple[Way, ...]:
    """Where the node at the path can go."""
    return tuple(way for way in WAYS if path and _target(tree, path, way) is not None)


def moved(tree: Group, path: Path, way: Way) -> tuple[Group, Path]:
    """The tree with the node moved, and where it is now.

    Raises NotFoundError where there is no such way; and what any change of a tree raises.
    """
    node, target = at(tree, path), _target(tree, path, way) if path else None
    if target is None:
        raise NotFoundError(thing="condition")
    if way in ("up", "down"):
        return _swapped(tree, path, target), target
    if way == "in":
        return _entered(tree, path, target, node)
    after = placed(tree, target, (at(tree, target), node))
    return _left(after, path, (*target[:-1], target[-1] + 1))


def _target(tree: Group, path: Path, way: Way) -> Path | None:
    """The neighbour to change places with, the group to enter, or the group to leave."""
    around = group_at(tree, path[:-1])
    place = path[-1]
    match way:
        case "up":
            return (*path[:-1], place - 1) if place > 0 else None
        case "down":
            return (*path[:-1], place + 1) if place + 1 < len(around.nodes) else None
        case "in":
            beside = (place + 1, place - 1)
            found = [each for each in beside if _is_group(around, each)]
            return (*path[:-1], found[0]) if found else None
        case "out":
            return path[:-1] or None


def _is_group(around: Group, place: int) -> bool:
    return 0 <= place < len(around.nodes) and isinstance(bare(around.nodes[place]), Group)


def _swapped(tree: Group, path: Path, other: Path) -> Group:
    here, there = at(tree, path), at(tree, other)
    return placed(placed(tree, path, (there,)), other, (here,))


def _entered(tree: Group, path: Path, group: Path, node: Node) -> tuple[Group, Path]:
    """As the first of a group after it, as the last of a group before it."""
    inside = group_at(tree, group)
    is_after = group[-1] > path[-1]
    place = 0 if is_after else len(inside.nodes)
    filled = _with(tree, (*group, place), node)
    left = removed(filled, path)
    return left, (*group[:-1], group[-1] - (1 if is_after else 0), place)


def _with(tree: Group, path: Path, node: Node) -> Group:
    """One more node, at this place of its group."""
    group = group_at(tree, path[:-1])
    if path[-1] < len(group.nodes):
        return placed(tree, path, (node, group.nodes[path[-1]]))
    if not group.nodes:
        raise NotFoundError(thing="condition")
    last = (*path[:-1], path[-1] - 1)
    return placed(tree, last, (at(tree, last), node))


def _left(tree: Group, path: Path, now: Path) -> tuple[Group, Path]:
    """Taken away from where it was; a group left empty goes, and what follows it moves up."""
    is_last_one = len(group_at(tree, path[:-1]).nodes) == 1
    shifted = (*now[:-1], now[-1] - 1) if is_last_one else now
    return removed(tree, path), shifted
