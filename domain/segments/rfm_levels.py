"""Where the levels of recency, frequency and money begin: three of each, kept per shop."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Literal

from domain.core.errors import BadValueError
from domain.core.params import choice, number, restored, stored
from domain.models import Shop

# 3 is the best: bought lately, bought often, brought much.
LEVELS = (3, 2, 1)
Axis = Literal["recency", "frequency", "money"]
AXES: tuple[Axis, ...] = ("recency", "frequency", "money")
FIXED = ("mode", ("limits",))


@dataclasses.dataclass(frozen=True, kw_only=True)
class RfmLevels:
    """Limits the shop knows, or thirds of its buyers, which are as large at any time.

    The last order within `lately` days is level 3, within `long` days 2, older 1; from `often`
    orders on it is 3, from `some` on 2; from `much` money on it is 3, from `more` on 2.
    """

    mode: str = choice("limits", "thirds", default="limits")
    lately: int = number(30, minimum=1, maximum=3_650, unit="days", only=FIXED)
    long: int = number(90, minimum=1, maximum=3_650, unit="days", only=FIXED)
    some: int = number(2, minimum=2, maximum=10_000, only=FIXED)
    often: int = number(4, minimum=2, maximum=10_000, only=FIXED)
    more: int = number(500_000, maximum=10**11, unit="money", only=FIXED)
    much: int = number(1_500_000, maximum=10**11, unit="money", only=FIXED)

    def check(self) -> None:
        """Raise BadValueError where a level would begin after the next one."""
        for low, high in (("lately", "long"), ("some", "often"), ("more", "much")):
            if getattr(self, high) <= getattr(self, low):
                raise BadValueError(reason="upside-down", limit=high)

    @property
    def is_relative(self) -> bool:
        """Whether somebody's level changes with what others bought."""
        return self.mode == "thirds"


USUAL = RfmLevels()


def levels_of(shop: Shop) -> RfmLevels:
    """The shop's own, or the usual ones; what can't be read any more counts as not set."""
    return _read(shop.rfm) if shop.rfm else USUAL


def _read(content: Mapping[str, Any]) -> RfmLevels:
    try:
        levels: RfmLevels = restored(RfmLevels, content)
        levels.check()
    except BadValueError:
        return USUAL
    return levels


async def keep(shop: Shop, levels: RfmLevels) -> None:
    """Put these in force for the shop. Raises BadValueError."""
    levels.check()
    shop.rfm = stored("levels", levels)
    await Shop.filter(id=shop.id).update(rfm=shop.rfm)
