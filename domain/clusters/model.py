"""A model of groups as values, as they go between the bot and the process that learns."""

import dataclasses
from array import array
from typing import Any

from domain.factors.factor import Shape


@dataclasses.dataclass(frozen=True, kw_only=True)
class Column:
    """A figure as it is given: `is_count` reads "unknown" as none."""

    key: str
    group: str
    shape: Shape
    is_count: bool


@dataclasses.dataclass(frozen=True, kw_only=True)
class Feature:
    """A figure as a model looks at it, frozen. `bins` are the inner edges of its tenths."""

    key: str
    shape: Shape
    fill: float
    low: float
    high: float
    middle: float
    width: float
    weight: float
    bins: tuple[float, ...] = ()
    shares: tuple[float, ...] = ()

    @classmethod
    def of(cls, told: dict[str, Any]) -> "Feature":
        """From JSON."""
        return cls(**{**told, "bins": tuple(told["bins"]), "shares": tuple(told["shares"])})


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tried:
    """One number of groups: both measures, and the part of people in the smallest group."""

    groups: int
    silhouette: float
    stability: float
    smallest: float


@dataclasses.dataclass(frozen=True, kw_only=True)
class Trait:
    """A figure of a group: its middle one and the shop's, and by how much means differ.

    `effect` is in standard deviations of the shop.
    """

    key: str
    effect: float
    middle: float | None
    shop: float | None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Trained:
    """What a training gives. `traits` of each group, the most telling first."""

    people: int
    features: tuple[Feature, ...]
    dropped: dict[str, str]
    tried: tuple[Tried, ...]
    groups: int
    silhouette: float
    stability: float
    centres: tuple[tuple[float, ...], ...]
    traits: tuple[tuple[Trait, ...], ...]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Assigned:
    """Ids and the number of the group of each, in the order of ids; `shift` is PSI by figure."""

    ids: "array[int]"
    groups: "array[int]"
    shift: dict[str, float]
