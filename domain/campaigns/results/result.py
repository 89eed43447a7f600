"""The result of a campaign: what arrived, what people did, what it cost, what it changed."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import comb
from typing import Any, Final, Literal

from domain.campaigns.results import statements
from domain.core.instant import from_milliseconds
from domain.messaging.addresses import EMAIL
from domain.messaging.clicks import addresses
from domain.messaging.message import Message
from domain.models import Campaign, MessageLink, Shop
from domain.reports import sales
from domain.statistics import means, proportions
from domain.statistics.estimate import Estimate, Share, Sums

# Above such a share who leave after one message, mail services begin to mind; of those who call a
# letter spam a fifth of that is too many.
LIMIT: Final = 0.005
COMPLAINTS: Final = 0.001
# Of so many or fewer who left it is counted exactly how seldom that is.
FEW: Final = 30
SELDOM: Final = 0.025
# A smaller control says nothing about a mailing, whoever of it bought.
LEAST_CONTROL: Final = 100
LEAST_BUYERS: Final = 20

Light = Literal["green", "yellow", "red"]
# Whether openings of links are counted: it has none, it has, they stay long for want of an address.
Links = Literal["none", "short", "long"]
State = Literal["none", "small", "early", "told"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Part:
    """One channel, or all of them. Money is minor units.

    `people` got it, `clicked` of them opened a link as people do; `openings` are all there were,
    `human_openings` those by people. `fresh` messages arrived less than a window ago.
    """

    messages: int = 0
    people: int = 0
    confirmed: int = 0
    fresh: int = 0
    clicked: int = 0
    openings: int = 0
    human_openings: int = 0
    buyers: int = 0
    revenue: int = 0
    left: int = 0

    @property
    def bought_share(self) -> float:
        return self.buyers / self.people if self.people else 0.0

    @property
    def clicked_share(self) -> float:
        return self.clicked / self.people if self.people else 0.0


@dataclasses.dataclass(frozen=True, kw_only=True)
class Uplift:
    """The people of the audience against its control group, over the same days.

    `buyers` is the difference of the shares who bought, `lift` the same by the control's share;
    `money` the difference per person and `whole` that for everybody in the audience. All but the
    sizes only where `state` is told.
    """

    state: State
    written: Share
    control: Share
    since: datetime
    till: datetime
    others: int = 0
    buyers: Estimate | None = None
    lift: Estimate | None = None
    money: Estimate | None = None

    @property
    def whole(self) -> Estimate | None:
        """What it brought in all, in minor units."""
        return self.money.times(self.written.total) if self.money else None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Result:
    """As of `asked_at`. `cost` is messages and what was typed, None where neither is known."""

    whole: Part
    channels: dict[str, Part]
    window_days: int
    asked_at: datetime
    blocked: int
    message_cost: int | None
    extra_cost: int | None
    first_at: datetime | None
    last_at: datetime | None
    last_sale: datetime | None
    uplift: Uplift | None
    complained: int = 0
    unnamed_clicks: int = 0
    links: Links = "none"

    @property
    def left(self) -> Share:
        """Who said no or blocked the bot, of those who got it."""
        gone = min(self.whole.left + self.blocked, self.whole.people)
        return Share(hits=gone, total=self.whole.people)

    @property
    def complaints(self) -> Share:
        """Who called it spam, of those who got a letter."""
        letters = self.channels.get(EMAIL, Part()).people
        return Share(hits=min(self.complained, letters), total=letters)

    @property
    def light(self) -> Light:
        """Green below the limit, red where it is over beyond chance, yellow between."""
        return _light(self.left, LIMIT)

    @property
    def complaints_light(self) -> Light:
        """The same of complaints about letters, by a limit of their own."""
        return _light(self.complaints, COMPLAINTS)

    @property
    def cost(self) -> int | None:
        if self.message_cost is None and self.extra_cost is None:
            return None
        return (self.message_cost or 0) + (self.extra_cost or 0)

    @property
    def cost_per_person(self) -> int | None:
        """In minor units, rounded."""
        return round(self.cost / self.whole.people) if self.cost and self.whole.people else None

    @property
    def ripe_at(self) -> datetime | None:
        """When the window of the last message is over; None where it is."""
        if self.last_at is None:
            return None
        ends = self.last_at + timedelta(days=self.window_days)
        return ends if ends > self.asked_at else None


def _light(share: Share, limit: float) -> Light:
    if share.value < limit:
        return "green"
    return "red" if _is_beyond_chance(share, limit) else "yellow"


def _is_beyond_chance(share: Share, limit: float) -> bool:
    """Whether so many would seldom be there if their share were the limit; exact for few."""
    if share.hits > FEW:
        return proportions.interval(share).low > limit
    fewer = (
        comb(share.total, n) * limit**n * (1 - limit) ** (share.total - n)
        for n in range(share.hits)
    )
    return 1 - sum(fewer) < SELDOM


async def result(campaign: Campaign, shop: Shop, now: datetime) -> Result:
    """Count it anew. Raises TooSlowError."""
    window = timedelta(days=shop.result_days)
    arrived = await statements.sent(campaign, now, window)
    parts: dict[str, dict[str, Any]] = {
        str(row["channel"]): {
            name: int(row[name] or 0) for name in ("messages", "people", "confirmed", "fresh")
        }
        for row in arrived
    }
    for row in await statements.clicks(campaign):
        _add(
            parts,
            row,
            clicked=row["people"],
            openings=row["openings"],
            human_openings=row["by_people"],
        )
    for row in await statements.said_no(campaign, window):
        _add(parts, row, left=row["people"])
    first = min((int(row["first"]) for row in arrived), default=None)
    last = max((int(row["last"]) for row in arrived), default=None)
    first_at = None if first is None else from_milliseconds(first)
    last_at = None if last is None else from_milliseconds(last)
    if first_at is not None and last_at is not None and shop.counted_statuses:
        span = (first_at, min(last_at + window, now))
        for row in await statements.bought(campaign, shop, span, window):
            _add(parts, row, buyers=row["buyers"], revenue=row["revenue"])
    channels = {name: Part(**values) for name, values in parts.items()}
    return Result(
        whole=_whole(list(channels.values()), await statements.people(campaign)),
        channels=channels,
        window_days=shop.result_days,
        asked_at=now,
        blocked=await statements.blocked(campaign, window),
        message_cost=await statements.message_cost(campaign),
        extra_cost=campaign.extra_cost,
        first_at=first_at,
        last_at=last_at,
        last_sale=await sales.last_sale(shop),
        uplift=await _uplift(campaign, shop, last_at, now) if last_at else None,
        complained=await statements.complained(campaign) if EMAIL in channels else 0,
        unnamed_clicks=campaign.unnamed_clicks,
        links=await _links(campaign),
    )


async def _links(campaign: Campaign) -> Links:
    short = MessageLink.filter(shop_id=campaign.shop_id, campaign_id=campaign.id, kind="link")
    if await short.exists():
        return "short"
    return "long" if addresses.has_links(Message.restored(campaign.message)) else "none"


def _add(parts: dict[str, dict[str, Any]], row: dict[str, Any], **values: int | None) -> None:
    """More about a channel; what nothing has arrived by is not told."""
    part = parts.get(str(row["channel"]))
    if part is not None:
        part.update({name: int(value or 0) for name, value in values.items()})


def _whole(channels: Sequence[Part], people: int) -> Part:
    """All channels together; a person of two of them is one."""
    sums = {
        field.name: sum(getattr(each, field.name) for each in channels)
        for field in dataclasses.fields(Part)
    }
    most = {name: min(sums[name], people) for name in ("clicked", "left")}
    return Part(**{**sums, **most, "people": people})


async def _uplift(campaign: Campaign, shop: Shop, last_at: datetime, now: datetime) -> Uplift:
    """Both sides are looked at over the same days, from the start to a window after the last one.

    Everybody the campaign was for stands on the other side, whether it reached them or not: who
    was left out for having bought meanwhile would be missing there and not in the control.
    """
    since = campaign.started_at or campaign.made_at
    till = last_at + timedelta(days=shop.result_days)
    span = (since, min(till, now))
    sizes = await statements.sizes(campaign)
    found = await statements.buyers(campaign, shop, span) if shop.counted_statuses else {}
    control, written = (
        Share(hits=int(found[arm]["buyers"]) if arm in found else 0, total=sizes.get(arm, 0))
        for arm in (0, 1)
    )
    state = _state(control, written, is_ripe=till <= now)
    made = Uplift(
        state=state,
        written=written,
        control=control,
        since=since,
        till=till,
        others=await statements.others(campaign, span),
    )
    if state != "told":
        return made
    money = [_sums(found.get(arm), sizes.get(arm, 0)) for arm in (0, 1)]
    return dataclasses.replace(
        made,
        buyers=proportions.difference(control, written),
        lift=proportions.lift(control, written),
        money=means.difference(*money),
    )


def _state(control: Share, written: Share, *, is_ripe: bool) -> State:
    """What can be said: of a small control nothing, before its time nothing yet."""
    if not control.total:
        return "none"
    if control.total < LEAST_CONTROL or control.hits + written.hits < LEAST_BUYERS:
        return "small" if is_ripe or control.total < LEAST_CONTROL else "early"
    return "told" if is_ripe else "early"


def _sums(row: dict[str, Any] | None, people: int) -> Sums:
    if row is None:
        return Sums(count=people, total=0, squares=0)
    return Sums(count=people, total=int(row["money"]), squares=float(row["squares"]))
