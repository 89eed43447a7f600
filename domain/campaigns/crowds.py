"""Whom a campaign is for: its segments, those taken off, and how that is frozen at the start."""

import dataclasses
from typing import Any, Literal

from domain.core.errors import DomainError
from domain.messaging.crowd import Crowd
from domain.models import Campaign, Segment, Shop
from domain.segments.rule import rule_of

Part = Literal["others", "without"]


@dataclasses.dataclass(eq=False)
class NoSegmentError(DomainError):
    """Nobody was chosen to write to, or a segment is gone."""

    code = "no-segment"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Chosen:
    """The segments of an audience, in the order of choosing."""

    inside: tuple[Segment, ...] = ()
    without: tuple[Segment, ...] = ()

    @property
    def crowd(self) -> Crowd:
        """As a rule: what a later change of the segments does not touch."""
        return Crowd(
            rules=tuple(rule_of(each) for each in self.inside),
            without=tuple(rule_of(each) for each in self.without),
        )


async def chosen(campaign: Campaign) -> Chosen:
    """Raises NoSegmentError: leaving out a segment that is gone would write to its people."""
    if campaign.segment_id is None:
        raise NoSegmentError
    ids = [campaign.segment_id, *(campaign.others or ()), *(campaign.without or ())]
    found = {each.id: each for each in await Segment.filter(shop_id=campaign.shop_id, id__in=ids)}
    if set(ids) - set(found):
        raise NoSegmentError
    return Chosen(
        inside=tuple(found[each] for each in (campaign.segment_id, *(campaign.others or ()))),
        without=tuple(found[each] for each in campaign.without or ()),
    )


async def crowd_of(campaign: Campaign) -> Crowd:
    """Who the campaign is for as it stands. Raises NoSegmentError."""
    return (await chosen(campaign)).crowd


async def frozen(campaign: Campaign) -> dict[str, Any]:
    """The audience as it is kept from the start on. Raises NoSegmentError."""
    return (await crowd_of(campaign)).stored()


def frozen_crowd(campaign: Campaign) -> Crowd:
    """The audience the campaign was started with."""
    return Crowd.restored(campaign.tree or {})


async def segments_of(shop: Shop, ids: list[int] | None) -> list[Segment]:
    """Those of the ids that are there, in their order."""
    found = {each.id: each for each in await Segment.filter(shop_id=shop.id, id__in=ids or [])}
    return [found[each] for each in ids or [] if each in found]
