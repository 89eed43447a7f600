"""What a key may do: areas of data, each to be read or to be read and written."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, get_args

Area = Literal["customers", "products", "orders", "loyalty", "feedback", "events"]
Level = Literal["none", "read", "write"]
AREAS: Final[tuple[Area, ...]] = get_args(Area)
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
# What most shops need, by one tap.
READY: Final[Mapping[str, Mapping[Area, Level]]] = {
    "all": dict.fromkeys(AREAS, "write"),
    "catalogue": {"products": "write"},
    "read": dict.fromkeys(AREAS, "read"),
}


def scopes_of(levels: Mapping[Area, Level]) -> list[str]:
    """`orders:write` and so on, in the order of the areas; what is none is left out."""
    chosen = {area: levels.get(area, "none") for area in AREAS}
    return [f"{area}:{level}" for area, level in chosen.items() if level != "none"]


def levels_of(scopes: Iterable[str]) -> dict[Area, Level]:
    """The level of every area; a scope that is no longer known gives nothing."""
    held = set(scopes)
    return {area: _level(area, held) for area in AREAS}


def _level(area: Area, held: set[str]) -> Level:
    for level in reversed(LEVELS):
        if f"{area}:{level}" in held:
            return level
    return "none"


def turned(level: Level) -> Level:
    """The level after this one: none, read, write and round again."""
    return LEVELS[(LEVELS.index(level) + 1) % len(LEVELS)]
