"""Still in the segment the message was meant for."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from domain.core.params import pick
from domain.messaging.eligibility.rule import Eligibility, Planned
from domain.models import Segment, Shop
from domain.segments.rule import rule_of
from domain.segments.why import why


@dataclasses.dataclass(frozen=True, kw_only=True)
class InSegment(Eligibility):
    """A member of one of the segments, as they are now; one that is gone has no members."""

    reason: ClassVar[str] = "left_segment"
    things: tuple[int, ...] = pick("segment")

    async def unmet(self, shop: Shop, planned: Sequence[Planned], now: datetime) -> set[int]:
        people = tuple({each.customer_id for each in planned})
        members: set[int] = set()
        for segment in await Segment.filter(shop_id=shop.id, id__in=list(self.things)):
            found = await why(rule_of(segment), shop, now, people)
            members |= {each.customer_id for each in found if each.is_member}
        return {each.id for each in planned if each.customer_id not in members}
