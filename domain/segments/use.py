"""Where a segment is used: one file for each kind of user, found by looking at `uses/`."""

import dataclasses
from collections.abc import Awaitable, Callable, Sequence
from types import ModuleType

from domain.core.errors import DomainError
from domain.core.registry import Registry
from domain.models import Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Use:
    """Something that names a segment. A live one would lose its people with the segment.

    `screen` is where it is shown, by its number.
    """

    name: str
    screen: str
    number: int
    is_live: bool = True


@dataclasses.dataclass(eq=False)
class SegmentUsedError(DomainError):
    """A segment that something lives by can't be deleted."""

    code = "segment-used"
    count: int


Finder = Callable[[Shop, int], Awaitable[list[Use]]]


def _take(module: ModuleType) -> Finder:
    found: Finder | None = getattr(module, "used_in", None)
    if found is None:
        raise LookupError(f"{module.__name__} does not say where segments are used")
    return found


# A file declares `used_in(shop, segment_id)`; what it is called is the text `segment-use-<file>`.
USES: Registry[Finder] = Registry("domain.segments.uses", _take)


async def uses(shop: Shop, segment_id: int) -> list[tuple[str, Use]]:
    """All of them with their kinds; what lives by the segment stands first."""
    found = [(kind, use) for kind, used in USES.items() for use in await used(shop, segment_id)]
    return sorted(found, key=lambda each: not each[1].is_live)


def live(found: Sequence[tuple[str, Use]]) -> list[tuple[str, Use]]:
    """Those that live by the segment."""
    return [each for each in found if each[1].is_live]
