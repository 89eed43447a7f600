"""What a figure about a person is, and where all of them are listed."""

import dataclasses
from collections.abc import Awaitable, Callable
from datetime import datetime
from types import ModuleType
from typing import Literal

from domain.core.registry import Registry
from domain.models import Customer, Shop

Unit = Literal["money", "days", "count"]
Value = Callable[[Shop, Customer, datetime], Awaitable[int | None]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Factor:
    """One figure; its value is None where too little is known to say it."""

    unit: Unit
    value: Value


def _declared(module: ModuleType) -> Factor:
    found: Factor | None = getattr(module, "FACTOR", None)
    if found is None:
        raise LookupError(f"{module.__name__} declares no FACTOR")
    return found


FACTORS: Registry[Factor] = Registry("domain.audience.factors.kinds", _declared)
