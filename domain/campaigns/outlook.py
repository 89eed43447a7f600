"""How many of those who got a campaign can have it taken back, or said otherwise."""

import dataclasses
from datetime import datetime, timedelta
from typing import Final, Literal

from domain.campaigns import lettering
from domain.experiments.mending import has_own_words
from domain.models import Campaign, Delivery

Kind = Literal["delete", "edit"]
CHANNEL: Final = "telegram"
# Telegram lets a bot delete what is younger; an edit may come at any time.
YOUNG: Final = timedelta(hours=48)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Outlook:
    """How many can be reached, how many are too old for it, how many got it by other channels.

    `own` are people of a test's variants with words of their own, which an edit leaves alone.
    """

    count: int
    too_old: int
    elsewhere: int
    own: int = 0


async def outlook(
    campaign: Campaign, kind: Kind, now: datetime, place: int | None = None
) -> Outlook:
    """What a recall would be about; with a `place` only those who got that variant's own words."""
    sent = Delivery.filter(campaign_id=campaign.id, status="sent")
    if place is not None:
        sent = sent.filter(variant=place)
    ours = sent.filter(channel=CHANNEL)
    too_old = 0
    if kind == "delete":
        too_old = await ours.filter(sent_at__lte=now - YOUNG).count()
    elsewhere = await sent.exclude(channel=CHANNEL).count()
    own = 0
    if kind == "edit" and place is None and (places := await with_own_words(campaign)):
        own = await ours.filter(variant__in=places).count()
    count = await ours.count() - too_old - own
    return Outlook(count=count, too_old=too_old, elsewhere=elsewhere, own=own)


async def with_own_words(campaign: Campaign) -> list[int]:
    """The places of a test's variants that other words of the campaign are not for."""
    shown = (await lettering.of_campaign(campaign))[1:]
    return [each.place for each in shown if has_own_words(each)]
