"""What a key may do, in words."""

from collections.abc import Mapping
from datetime import datetime

from domain.access.scopes import AREAS, READY, Area, Level
from domain.core.ports import Texts
from handlers.kit.visit import Visit


def told(t: Texts, levels: Mapping[Area, Level]) -> str:
    """The name of a ready set, or area by area."""
    for name, ready in READY.items():
        if all(levels.get(area, "none") == ready.get(area, "none") for area in AREAS):
            return t.plain(f"scopes-{name}")
    parts = ", ".join(
        f"{t.plain(f'scope-{area}').lower()} ({t.plain(f'scope-level-{levels[area]}')})"
        for area in AREAS
        if levels.get(area, "none") != "none"
    )
    return f"{parts[:1].upper()}{parts[1:]}"


def used(visit: Visit, moment: datetime | None) -> str:
    """When a key was used last."""
    if moment is None:
        return visit.t.plain("api-key-unused")
    return visit.t.plain("api-key-used", moment=visit.t.moment(moment, visit.shop.zone))
