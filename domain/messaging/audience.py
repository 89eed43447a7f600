"""Whom a message of a segment reaches, and who is left out for which reason.

The same reasons as in `pressure.decision`, as one statement about everybody: what is said before a
campaign. At the moment of sending everybody is decided upon again.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, Protocol

from domain.core.instant import to_milliseconds
from domain.messaging import stop_list
from domain.messaging.doors import Door, anywhere, doors
from domain.messaging.pressure import control
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.past import DAY, WEEK
from domain.messaging.pressure.quiet import Quiet, quiet_until
from domain.messaging.pressure.rules import Cap, Rules
from domain.messaging.readers import zone_of
from domain.models import Shop
from domain.segments.running import rows
from domain.segments.sql import NO, YES, Sql, either, sql

TELEGRAM: Final = ("telegram",)
TOPIC: Final = "marketing"


class People(Protocol):
    """Whom a message is for: a rule, or several together."""

    def people(self, shop: Shop, now: datetime) -> Sql:
        """`SELECT c.id ...`."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Audience:
    """The people of a segment, each counted once: the first reason that holds is theirs.

    `capped` were written to enough lately; where the message waits, they are among `will_get`.
    `channels` says by which channel these get it: the first of the chain that is open to them.
    """

    will_get: int = 0
    stop_list: int = 0
    no_contact: int = 0
    blocked: int = 0
    no_consent: int = 0
    control: int = 0
    capped: int = 0
    no_value: int = 0
    channels: Mapping[str, int] = dataclasses.field(default_factory=dict, compare=False)

    @property
    def counts(self) -> dict[str, int]:
        """How many there are of each sort."""
        return {name: n for name, n in vars(self).items() if name != "channels"}

    @property
    def size(self) -> int:
        """Everybody in the segment."""
        return sum(self.counts.values())

    @property
    def left_out(self) -> dict[str, int]:
        """Those who won't get it, by reason; reasons of nobody are not there."""
        return {name: n for name, n in self.counts.items() if n and name != "will_get"}


async def count(
    crowd: People,
    shop: Shop,
    now: datetime,
    *,
    waits: bool = False,
    lacking: Sql = NO,
    channels: Sequence[str] = TELEGRAM,
    moves_on: bool = False,
) -> Audience:
    """How many will get it and why the others won't. One statement; raises TooSlowError.

    `waits`: who is written to enough gets it later instead of not at all. `lacking` are those of
    whom the message has nothing to say. `channels` are tried in their order; where one `moves_on`,
    a channel with a full cap of its own gives way to the next.
    """
    rules, found = await rules_of(shop.id), await doors(shop, channels, TOPIC)
    ways = _free_ways(shop.id, rules, now, found) if moves_on else found
    state = sql(
        "CASE WHEN ? THEN 'stop_list' WHEN ? THEN 'no_contact' WHEN ? THEN 'blocked'"
        " WHEN ? THEN 'no_consent' WHEN ? THEN 'control' WHEN ? THEN 'capped'"
        " WHEN ? THEN 'no_value' ELSE ? END",
        stop_list.condition(shop.id),
        ~either([NO, *(each.held for each in found)]),
        ~either([NO, *(each.held & each.open for each in found)]),
        ~anywhere(found),
        Sql(control.condition(shop.id, rules.control)),
        NO if waits else _stopped(shop.id, rules, now, found, ways),
        lacking,
        _first(ways),
    )
    statement = sql(
        "SELECT state, COUNT(*) AS n FROM (SELECT ? AS state FROM customer c WHERE c.id IN (?))"
        " AS people GROUP BY state",
        state,
        crowd.people(shop, now),
    )
    counted = {row["state"]: int(row["n"]) for row in await rows(statement)}
    by = {each.channel: counted.pop(each.channel, 0) for each in found}
    return Audience(will_get=sum(by.values()), channels=by, **counted)


def _first(found: Sequence[Door]) -> Sql:
    """The name of the first channel that is open, for somebody whom one of them is open to."""
    if not found:
        return Sql("''")
    *others, last = found
    if not others:
        return sql("?", last.channel)
    whens = [sql("WHEN ? THEN ?", each.reaches, each.channel) for each in others]
    text = " ".join(each.text for each in whens)
    values = tuple(value for each in whens for value in each.values)
    return sql("CASE ? ELSE ? END", Sql(text, values), last.channel)


async def reached(  # noqa: PLR0913 - each is a part of one question
    crowd: People,
    shop: Shop,
    now: datetime,
    *,
    after: int = 0,
    limit: int,
    waits: bool = False,
    channels: Sequence[str] = TELEGRAM,
    moves_on: bool = False,
) -> list[int]:
    """The next ids above `after` of those who will get it; an empty list ends the walk."""
    page = sql(
        "? AND ? AND c.id > ? ORDER BY c.id LIMIT ?",
        crowd.people(shop, now),
        await getting(shop, channels, now, waits=waits, moves_on=moves_on),
        after,
        limit,
    )
    return [int(row["id"]) for row in await rows(page)]


async def at_night(
    crowd: People,
    shop: Shop,
    now: datetime,
    *,
    waits: bool = False,
    channels: Sequence[str] = TELEGRAM,
    moves_on: bool = False,
) -> int:
    """How many of those who will get it have quiet hours now, and get it in their morning."""
    rules = await rules_of(shop.id)
    statement = sql(
        "SELECT c.time_zone, c.quiet_from, c.quiet_to, COUNT(*) AS n FROM customer c"
        " WHERE c.id IN (?) AND ? GROUP BY c.time_zone, c.quiet_from, c.quiet_to",
        crowd.people(shop, now),
        await getting(shop, channels, now, waits=waits, moves_on=moves_on),
    )
    held = 0
    for row in await rows(statement):
        quiet = rules.quiet
        if row["quiet_from"] is not None and row["quiet_to"] is not None:
            quiet = Quiet(starts=row["quiet_from"], ends=row["quiet_to"])
        if quiet_until(quiet, now, zone_of(row["time_zone"], shop)) is not None:
            held += int(row["n"])
    return held


async def getting(
    shop: Shop, channels: Sequence[str], now: datetime, *, waits: bool, moves_on: bool
) -> Sql:
    """The customers, of the table `c`, who will get it."""
    rules, found = await rules_of(shop.id), await doors(shop, channels, TOPIC)
    ways = _free_ways(shop.id, rules, now, found) if moves_on else found
    return (
        anywhere(found)
        & ~stop_list.condition(shop.id)
        & ~Sql(control.condition(shop.id, rules.control))
        & ~(NO if waits else _stopped(shop.id, rules, now, found, ways))
    )


def _stopped(
    shop_id: int, rules: Rules, now: datetime, found: Sequence[Door], ways: Sequence[Door]
) -> Sql:
    """The people with a full cap, where `ways` are the doors that caps of channels leave open."""
    if ways is found:
        return capped(shop_id, rules, now, found)
    return capped(shop_id, rules, now) | ~anywhere(ways)


def _free_ways(
    shop_id: int, rules: Rules, now: datetime, found: Sequence[Door]
) -> tuple[Door, ...]:
    """The doors without the people whose cap of that channel is full."""
    ways = []
    for each in found:
        own = _full(sql("channel = ?", each.channel), _of(rules.channels, each.channel), now)
        free = ~_having(shop_id, own, now) if own else YES
        ways.append(dataclasses.replace(each, open=each.open & free))
    return tuple(ways)


def capped(shop_id: int, rules: Rules, now: datetime, found: Sequence[Door] = ()) -> Sql:
    """The customers, of the table `c`, with a full cap for one more of our messages.

    Of the caps of channels that of the first open one counts: a message goes by no other.
    """
    full = [
        *_full(YES, rules.overall, now),
        *_full(sql("topic = ?", TOPIC), _of(rules.topics, TOPIC), now),
    ]
    if rules.gap:
        full.append(sql("MAX(counted_at) > ?", to_milliseconds(now - rules.gap)))
    stopped = [_having(shop_id, full, now)] if full else []
    before: list[Sql] = []
    for each in found:
        own = _full(sql("channel = ?", each.channel), _of(rules.channels, each.channel), now)
        if own:
            first = each.reaches & ~either([NO, *before])
            stopped.append(first & _having(shop_id, own, now))
        before.append(each.reaches)
    return either(stopped) if stopped else NO


def _having(shop_id: int, full: Sequence[Sql], now: datetime) -> Sql:
    return sql(
        "c.id IN (SELECT customer_id FROM delivery WHERE shop_id = ? AND counted_at > ?"
        " GROUP BY customer_id HAVING ?)",
        shop_id,
        to_milliseconds(now - WEEK),
        either(full),
    )


def _of(caps: Mapping[str, Cap], name: str) -> Cap:
    return caps.get(name, Cap())


def _full(which: Sql, cap: Cap, now: datetime) -> list[Sql]:
    pairs = ((cap.day, now - DAY), (cap.week, now - WEEK))
    return [
        sql(
            "SUM(CASE WHEN ? AND counted_at > ? THEN 1 ELSE 0 END) >= ?",
            which,
            to_milliseconds(since),
            most,
        )
        for most, since in pairs
        if most is not None
    ]
