"""By what people of a test can be told apart, as they were before it: one file each.

A dimension only looks; it never changes a decision. What a person was is taken as of the moment
they met a variant where that is known, and the screen says so where it is not.
"""

import dataclasses
from collections.abc import Mapping
from types import ModuleType
from typing import ClassVar, Literal, TypeVar

from domain.core.registry import Registry, key_of
from domain.models import Experiment, Shop
from domain.segments.sql import Sql

# Known as of each exposure, as of the start of the test, or only as it is today.
Moment = Literal["exposure", "start", "now"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Ground:
    """What a dimension stands on; `since` is the start in milliseconds."""

    shop: Shop
    experiment: Experiment
    since: int


@dataclasses.dataclass(frozen=True, kw_only=True)
class Labels:
    """An expression about a row `x` with `customer_id` and `exposed_at`: a short text, or NULL.

    `names` are what labels are called where neither a text nor the label itself says it.
    """

    sql: Sql
    at: Moment = "exposure"
    names: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Dimension:
    """One way to tell people apart. `place` is where its button stands."""

    place: ClassVar[int] = 50
    # Another thing has to be picked first: a segment.
    is_picked: ClassVar[bool] = False

    ref: int = 0

    @property
    def kind(self) -> str:
        """The key."""
        return key_of(type(self))

    async def labels(self, ground: Ground) -> Labels:
        """The labels. Raises NotFoundError for what is gone."""
        raise NotImplementedError


K = TypeVar("K", bound=type[Dimension])
MARK = "_barker_dimension"


def dimension(kind: K) -> K:
    """Declare the one dimension of a file."""
    setattr(kind, MARK, True)
    return kind


def _take(module: ModuleType) -> type[Dimension]:
    for each in vars(module).values():
        if isinstance(each, type) and MARK in vars(each) and each.__module__ == module.__name__:
            found: type[Dimension] = each
            return found
    raise LookupError(f"{module.__name__} declares no dimension")


dimensions: Registry[type[Dimension]] = Registry("domain.experiments.dimensions", _take)
