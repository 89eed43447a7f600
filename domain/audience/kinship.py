"""Who is one person: a pure function of which identities were seen together, in whatever order.

The rules. A telephone or address of more than two people joins nobody: it is a household's. Where
two Telegram accounts hang together, each keeps what is nearer to it, and what is equally near to
both stays by itself.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final

PERSONAL: Final = ("telegram", "number")
CONTACTS: Final = ("phone", "email")
DEVICES: Final = ("browser", "ga", "metrika")
KINDS: Final = (*PERSONAL, *DEVICES, *CONTACTS)
MOST_SHARERS: Final = 2


@dataclasses.dataclass(frozen=True, order=True)
class Key:
    """One identity, by its kind and value."""

    kind: str
    value: str

    @property
    def strength(self) -> tuple[int, str]:
        """The smaller, the more it says of the person; no two are equal within a shop."""
        return KINDS.index(self.kind), self.value


Link = tuple[Key, Key]
Graph = Mapping[Key, set[Key]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class People:
    """The people, each by their identities; `shared` contacts lead to a household, to nobody."""

    groups: frozenset[frozenset[Key]]
    shared: frozenset[Key]


def people(keys: Iterable[Key], links: Iterable[Link], crowded: Collection[Key] = ()) -> People:
    """The people behind the keys. `crowded` ones are known to be shared by a crowd."""
    graph: dict[Key, set[Key]] = {key: set() for key in keys}
    for one, other in links:
        graph[one].add(other)
        graph[other].add(one)
    alone = {key for key in graph if key in crowded or _is_household(key, graph)}
    rest = _without(graph, alone)
    groups: list[frozenset[Key]] = [frozenset({key}) for key in alone if key.kind not in CONTACTS]
    shared = {key for key in alone if key.kind in CONTACTS}
    for group in _components(rest):
        if sum(key.kind == "telegram" for key in group) <= 1:
            groups.append(group)
            continue
        apart, between = _nearest(group, rest)
        shared |= {key for key in between if key.kind in CONTACTS}
        groups += apart
        groups += _components(
            _without(rest, {key for key in rest if key not in between or key in shared})
        )
    return People(groups=frozenset(groups), shared=frozenset(shared))


def _is_household(key: Key, graph: Graph) -> bool:
    if key.kind not in CONTACTS:
        return False
    doors = _without(graph, {each for each in graph if each.kind in CONTACTS})
    near = {each for each in graph[key] if each.kind not in CONTACTS}
    persons = [
        group for group in _components(doors, near) if any(each.kind in PERSONAL for each in group)
    ]
    # A contact seen with this one and with nobody who is known otherwise is one more person.
    strangers = [each for each in graph[key] if each.kind in CONTACTS and not graph[each] & near]
    return len(persons) + len(strangers) > MOST_SHARERS


def _without(graph: Graph, gone: Collection[Key]) -> Graph:
    return {key: near - set(gone) for key, near in graph.items() if key not in gone}


def _components(graph: Graph, starts: Iterable[Key] | None = None) -> list[frozenset[Key]]:
    """The parts of the graph that hang together, or those of them that hold a start."""
    found: list[frozenset[Key]] = []
    seen: set[Key] = set()
    for start in graph if starts is None else starts:
        if start in seen:
            continue
        group, edge = {start}, [start]
        while edge:
            fresh = graph[edge.pop()] - group
            group |= fresh
            edge += fresh
        seen |= group
        found.append(frozenset(group))
    return found


def _nearest(group: frozenset[Key], graph: Graph) -> tuple[list[frozenset[Key]], set[Key]]:
    """What is nearest to one Telegram account only, by account, and what is between them."""
    owners: dict[Key, set[Key]] = {key: {key} for key in group if key.kind == "telegram"}
    edge = set(owners)
    while edge:
        reached: dict[Key, set[Key]] = defaultdict(set)
        for key in edge:
            for near in graph[key] - owners.keys():
                reached[near] |= owners[key]
        owners.update(reached)
        edge = set(reached)
    parts: dict[Key, set[Key]] = defaultdict(set)
    between = set()
    for key, nearest in owners.items():
        if len(nearest) == 1:
            parts[min(nearest)].add(key)
        else:
            between.add(key)
    return [frozenset(part) for part in parts.values()], between
