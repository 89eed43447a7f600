"""Segments a person is choosing for something that takes several: kept until it is done."""

import dataclasses
from datetime import datetime
from typing import Literal

from domain.audience import drafts
from domain.core.errors import DomainError
from domain.models import Person, Segment, Shop

Purpose = Literal["compare", "combine"]
FEWEST, MOST = 2, 6


@dataclasses.dataclass(eq=False)
class FewSegmentsError(DomainError):
    """Too few segments, or too many, for what is asked."""

    code = "few-segments"
    fewest: int = FEWEST
    most: int = MOST


async def chosen(shop: Shop, person: Person, purpose: Purpose) -> list[Segment]:
    """In the order they were chosen, those that are still there."""
    kept = await drafts.load(person.telegram_id, _name(shop, purpose))
    ids = [int(each) for each in kept.get("ids", [])]
    found = {each.id: each for each in await Segment.filter(shop_id=shop.id, id__in=ids)}
    return [found[each] for each in ids if each in found]


async def switch(
    shop: Shop, person: Person, purpose: Purpose, segment: Segment, now: datetime
) -> None:
    """Choose it, or no longer. Raises FewSegmentsError when there would be too many."""
    ids = [each.id for each in await chosen(shop, person, purpose)]
    if segment.id in ids:
        ids.remove(segment.id)
    elif len(ids) >= MOST:
        raise FewSegmentsError
    else:
        ids.append(segment.id)
    await drafts.save(person.telegram_id, _name(shop, purpose), {"ids": ids}, now)


async def enough(shop: Shop, person: Person, purpose: Purpose) -> list[Segment]:
    """The chosen ones. Raises FewSegmentsError when they are fewer than two."""
    found = await chosen(shop, person, purpose)
    if len(found) < FEWEST:
        raise FewSegmentsError
    return found


async def drop(shop: Shop, person: Person, purpose: Purpose) -> None:
    """Forget what was chosen."""
    await drafts.drop(person.telegram_id, _name(shop, purpose))


def _name(shop: Shop, purpose: Purpose) -> str:
    return f"segments-{purpose}:{shop.id}"
