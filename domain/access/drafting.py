"""A key while it is being chosen: its levels and its term. Kept as a draft."""

import dataclasses
from datetime import datetime
from typing import Final

from domain.access.scopes import AREAS, LEVELS, Area, Level, turned
from domain.audience import drafts
from domain.models import Person, Shop

# Days until the key expires; 0 is never.
TERMS: Final = (0, 30, 90, 365)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sketch:
    """What was chosen so far."""

    levels: dict[Area, Level] = dataclasses.field(default_factory=dict)
    days: int = 0

    def turned(self, area: Area) -> "Sketch":
        """The same with the next level of an area."""
        level = turned(self.levels.get(area, "none"))
        return dataclasses.replace(self, levels=self.levels | {area: level})

    def longer(self) -> "Sketch":
        """The same with the next term."""
        place = (TERMS.index(self.days) + 1) % len(TERMS)
        return dataclasses.replace(self, days=TERMS[place])


async def load(person: Person, shop: Shop) -> Sketch:
    """The sketch of this person, empty where there is none."""
    content = await drafts.load(person.telegram_id, _name(shop))
    kept = content.get("levels", {})
    levels: dict[Area, Level] = {
        area: kept[area] for area in AREAS if kept.get(area, "none") in LEVELS and area in kept
    }
    days = content.get("days", 0)
    return Sketch(levels=levels, days=days if days in TERMS else 0)


async def save(person: Person, shop: Shop, sketch: Sketch, now: datetime) -> None:
    """Keep the sketch."""
    await drafts.save(person.telegram_id, _name(shop), dataclasses.asdict(sketch), now)


async def drop(person: Person, shop: Shop) -> None:
    """Forget it."""
    await drafts.drop(person.telegram_id, _name(shop))


def _name(shop: Shop) -> str:
    return f"api_key:{shop.id}"
