"""A phone call by a manager, as a task in the chat."""

import dataclasses
from typing import ClassVar

from domain.connectors.kind import Family, Kind
from domain.core import params


@dataclasses.dataclass(frozen=True, kw_only=True)
class ManagerTask(Kind):
    """Calls. `who` is told: the customer's own manager first, or everybody who may call."""

    family: ClassVar[Family] = "channels"
    channel: ClassVar[str] = "call"
    actions: ClassVar[tuple[str, ...]] = ("calls", "channel_try")
    rank: ClassVar[int] = 50

    who: str = params.choice("own_manager", "all_callers", default="own_manager")
    days: int = params.number(3, minimum=1, maximum=60, unit="days")
