"""What a text says before its names are looked up: a tree of mentions of conditions."""

import dataclasses

from domain.segments.language.cursor import Said
from domain.segments.people import Base
from domain.segments.tree import Mode, Together


@dataclasses.dataclass(frozen=True, kw_only=True)
class Placed:
    """Something with a place in the text."""

    start: int
    end: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Amount(Placed):
    """A number as it was typed, with a thousand or a million, with a unit."""

    number: str
    scale: str = ""
    unit: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class DayAt(Placed):
    """A day as it was typed: `today`, `yesterday`, 16.03.2026, 2026-03-16, or `1.3.`."""

    said: str


Held = Amount | DayAt | Said


@dataclasses.dataclass(frozen=True, kw_only=True)
class Item(Placed):
    """A field inside the brackets; without a name it goes on with the one before."""

    field: str = ""
    held: Held | None = None
    # Yes and no; a flag alone is yes.
    answer: bool | None = None
    is_option: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Part(Placed):
    """One thing said of a condition: `kind` is the rule of the grammar."""

    kind: str
    sign: str = ""
    amounts: tuple[Amount, ...] = ()
    days: tuple[DayAt, ...] = ()
    values: tuple[Said, ...] = ()
    items: tuple[Item, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Mention(Placed):
    """A condition by its name, and what is said of it."""

    key: str
    name: str
    parts: tuple[Part, ...]
    depth: int = 1
    count: int = 1


@dataclasses.dataclass(frozen=True, kw_only=True)
class Bunch:
    """A group. `depth` and `count` are of conditions inside."""

    mode: Mode
    nodes: tuple["DraftNode", ...]
    together: Together = ""
    depth: int = 1
    count: int = 0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Turned:
    """`not` or `sure`."""

    kind: str
    node: "DraftNode"
    depth: int
    count: int


DraftNode = Mention | Bunch | Turned


@dataclasses.dataclass(frozen=True, kw_only=True)
class Draft:
    """A whole text."""

    base: Base
    node: DraftNode
