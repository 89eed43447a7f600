"""A list of segments of which several are chosen, in an order that is shown."""

from collections.abc import Sequence

from domain.models import Segment
from domain.segments import service
from handlers.kit.paging import Page, offset
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit

SHOWN = 4


async def rows(visit: Visit, screen: str, chosen: Sequence[Segment], page: int) -> tuple[Row, ...]:
    """One page of the shop's segments; a press is the act `switch` of that screen."""
    _, total = await service.page(visit.shop, 0, 1)
    number, skipped = offset(page, total, SHOWN)
    found, _ = await service.page(visit.shop, skipped, SHOWN)
    places = {each.id: n for n, each in enumerate(chosen, 1)}
    keys = tuple(
        (Button(_label(each, places.get(each.id)), screen, (number, each.id), "switch"),)
        for each in found
    )
    pager = Page(items=found, number=number, total=total, size=SHOWN).pager(
        lambda label, to: Button(label, screen, (to,))
    )
    return keys + pager


def _label(segment: Segment, place: int | None) -> str:
    return f"{place}. {segment.name}" if place else segment.name
