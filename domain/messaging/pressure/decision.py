"""May this message go to this person now? One pure function; the reason is in its answer.

Service messages are stopped by an erased person, the stop list, a closed door and an outright no;
caps, quiet hours and the control group are for marketing, unless a service message says of itself
that it keeps them.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from domain.messaging.pressure import control
from domain.messaging.pressure.past import DAY, WEEK, Attempt, Past, free_at
from domain.messaging.pressure.quiet import Quiet, quiet_until
from domain.messaging.pressure.rules import Cap, Rules

Policy = Literal["skip", "wait", "next"]
SERVICE: Final = "service"
MARKETING: Final = "marketing"
PARTS: Final = 1_000
# What could not be found out now is asked again after this.
UNSURE: Final = timedelta(minutes=10)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The message. `channels` in the order of trying; `seed` spreads who waited for the morning.

    `refusal` is why the person is not to get it any more: bought meanwhile, left the segment;
    `is_unsure` says that this could not be found out now.
    """

    kind: str
    topic: str
    channels: tuple[str, ...]
    policy: Policy = "skip"
    expires_at: datetime | None = None
    keeps_quiet: bool = False
    keeps_caps: bool = False
    seed: int = 0
    refusal: str = ""
    is_unsure: bool = False

    @property
    def is_marketing(self) -> bool:
        return self.kind == MARKETING

    @property
    def is_capped(self) -> bool:
        """Whether it takes a place under the caps."""
        return self.is_marketing or self.keeps_caps

    @property
    def is_held_at_night(self) -> bool:
        """Whether it waits for the end of quiet hours."""
        return self.is_marketing or self.keeps_quiet


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """The person. `open` are the channels they have an address in that takes messages.

    `blocked` are channels they closed, `tired` those that put marketing off too often. `consents`
    are their decisions by channel and topic. `quiet` is their own wish.
    """

    shop_id: int
    customer_id: int
    zone: ZoneInfo
    open: frozenset[str] = frozenset()
    blocked: frozenset[str] = frozenset()
    tired: frozenset[str] = frozenset()
    consents: Mapping[tuple[str, str], bool] = dataclasses.field(default_factory=dict)
    quiet: Quiet | None = None
    is_erased: bool = False
    is_stopped: bool = False

    def agrees(self, channel: str, topic: str) -> bool:
        """Marketing needs a yes: to its topic, or to marketing where the topic was not decided."""
        own = self.consents.get((channel, topic))
        return self.consents.get((channel, MARKETING), False) if own is None else own

    def refuses_service(self, channel: str) -> bool:
        """Service messages stop at a no."""
        return self.consents.get((channel, SERVICE)) is False


@dataclasses.dataclass(frozen=True, slots=True)
class Send:
    """It goes now, by this channel."""

    channel: str


@dataclasses.dataclass(frozen=True, slots=True)
class Hold:
    """Ask again then, not before."""

    until: datetime
    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class Skip:
    """It never goes."""

    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class Next:
    """Not by the first channel; the others of the chain may do."""

    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class Expire:
    """It is too late, or would be."""

    reason: str = ""


Decision = Send | Hold | Skip | Next | Expire


def decide(
    asked: Asked, person: Addressee, rules: Rules, past: Past, now: datetime
) -> Send | Hold | Skip | Expire:
    """Along the chain of channels: the first that answers anything but "next".

    Where every channel says "next", the reason of the first is the one told.
    """
    first = ""
    for at in range(len(asked.channels)):
        rest = dataclasses.replace(asked, channels=asked.channels[at:]) if at else asked
        found = decide_first(rest, person, rules, past, now)
        if not isinstance(found, Next):
            return Skip(first) if first and isinstance(found, Skip) else found
        first = first or found.reason
    return Skip(first or "no_channel")


def decide_first(
    asked: Asked, person: Addressee, rules: Rules, past: Past, now: datetime
) -> Decision:
    """The decision for the first channel of the chain."""
    if asked.expires_at is not None and asked.expires_at <= now:
        return Expire()
    if gone := _gone(asked, person):
        return Skip(gone)
    channel = asked.channels[0]
    if closed := closed_by(channel, asked.kind, asked.topic, person):
        return Next(closed) if len(asked.channels) > 1 else Skip(closed)
    if asked.is_marketing and control.is_in(person.shop_id, person.customer_id, rules.control):
        return Skip("control")
    if asked.is_unsure:
        return _held(asked, now + UNSURE, "unsure")
    return _timed(asked, person, rules, past, now)


def _timed(
    asked: Asked, person: Addressee, rules: Rules, past: Past, now: datetime
) -> Send | Hold | Skip | Next | Expire:
    """It may go; whether it may go now."""
    quiet = (person.quiet or rules.quiet) if asked.is_held_at_night else None
    if quiet and (morning := quiet_until(quiet, now, person.zone)):
        return _held(asked, morning + _spread(asked, quiet, rules), "quiet")
    return _capped(asked, person, rules, past, now)


def _gone(asked: Asked, person: Addressee) -> str:
    """Why no channel would do."""
    if person.is_erased:
        return "erased"
    return "stop_list" if person.is_stopped else asked.refusal


def closed_by(channel: str, kind: str, topic: str, person: Addressee) -> str:
    """Why nothing of this sort may go by this channel at all; empty where it may."""
    if channel not in person.open:
        return "no_contact"
    if channel in person.blocked or (kind == MARKETING and channel in person.tired):
        return "blocked"
    if kind == MARKETING:
        return "" if person.agrees(channel, topic) else "no_consent"
    return "no_consent" if person.refuses_service(channel) else ""


def _capped(
    asked: Asked, person: Addressee, rules: Rules, past: Past, now: datetime
) -> Send | Hold | Skip | Next | Expire:
    found = limits(asked, rules, past) if asked.is_capped else ()
    full = [(free, reason) for free, reason in found if free > now]
    if not full:
        return Send(asked.channels[0])
    until, reason = max(full)
    if asked.policy == "wait":
        quiet = (person.quiet or rules.quiet) if asked.is_held_at_night else None
        if quiet and (morning := quiet_until(quiet, until, person.zone)):
            until = morning + _spread(asked, quiet, rules)
        return _held(asked, until, reason)
    is_only_here = all(reason == "cap_channel" for _, reason in full)
    if asked.policy == "next" and is_only_here and len(asked.channels) > 1:
        return Next(reason)
    return Skip(reason)


def limits(asked: Asked, rules: Rules, past: Past) -> Iterator[tuple[datetime, str]]:
    """When each of the full limits has a free place again, with its name."""
    if not past:
        return
    channel = asked.channels[0]
    yield past[-1].made_at + rules.gap, "gap"
    yield from _free(past, rules.overall, "cap_day", "cap_week")
    if cap := rules.channels.get(channel):
        same = tuple(each for each in past if each.channel == channel)
        yield from _free(same, cap, "cap_channel", "cap_channel")
    if cap := rules.topics.get(asked.topic):
        same = tuple(each for each in past if each.topic == asked.topic)
        yield from _free(same, cap, "cap_topic", "cap_topic")


def _free(
    attempts: tuple[Attempt, ...], cap: Cap, day: str, week: str
) -> Iterator[tuple[datetime, str]]:
    moments = [each.made_at for each in attempts]
    if free := free_at(moments, cap.day, DAY):
        yield free, day
    if free := free_at(moments, cap.week, WEEK):
        yield free, week


def _held(asked: Asked, until: datetime, reason: str) -> Hold | Expire:
    """A hold that would outlast the message ends it."""
    if asked.expires_at is not None and until >= asked.expires_at:
        return Expire(reason)
    return Hold(until, reason)


def _spread(asked: Asked, quiet: Quiet, rules: Rules) -> timedelta:
    """Everybody's nine o'clock would be a flood: each waits a little longer, and always the same.

    At most half of the open hours, so that nobody is carried into the next night.
    """
    most = min(rules.release, timedelta(minutes=quiet.open_minutes) / 2)
    return most * (control.place(0, asked.seed) % PARTS) / PARTS
