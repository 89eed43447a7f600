"""Whom a message of a segment reaches, and who is left out for which reason.

The same reasons as in `pressure.decision`, as one statement about everybody: what is said before a
campaign. At the moment of sending everybody is decided upon again.
"""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.core.instant import to_milliseconds
from domain.messaging import stop_list
from domain.messaging.pressure import control
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.past import DAY, WEEK
from domain.messaging.pressure.quiet import Quiet, quiet_until
from domain.messaging.pressure.rules import Cap, Rules
from domain.messaging.readers import zone_of
from domain.models import Shop
from domain.segments.people import reachable
from domain.segments.rule import Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import NO, YES, Sql, either, sql

CHANNELS: Final = ("telegram",)
TOPIC: Final = "marketing"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Audience:
    """The people of a segment, each counted once: the first reason that holds is theirs.

    `capped` were written to enough lately; where the message waits, they are among `will_get`.
    """

    will_get: int = 0
    stop_list: int = 0
    no_contact: int = 0
    blocked: int = 0
    no_consent: int = 0
    control: int = 0
    capped: int = 0
    no_value: int = 0

    @property
    def size(self) -> int:
        """Everybody in the segment."""
        return sum(vars(self).values())

    @property
    def left_out(self) -> dict[str, int]:
        """Those who won't get it, by reason; reasons of nobody are not there."""
        return {name: n for name, n in vars(self).items() if n and name != "will_get"}


async def count(
    rule: Rule, shop: Shop, now: datetime, *, waits: bool = False, lacking: Sql = NO
) -> Audience:
    """How many will get it and why the others won't. One statement; raises TooSlowError.

    `waits`: who is written to enough gets it later instead of not at all. `lacking` are those of
    whom the message has nothing to say.
    """
    rules = await rules_of(shop.id)
    state = sql(
        "CASE WHEN ? THEN 'stop_list' WHEN c.telegram_id IS NULL THEN 'no_contact'"
        " WHEN c.blocked_at IS NOT NULL THEN 'blocked' WHEN ? THEN 'no_consent'"
        " WHEN ? THEN 'control' WHEN ? THEN 'capped' WHEN ? THEN 'no_value' ELSE 'will_get' END",
        stop_list.condition(shop.id),
        ~reachable(Scope.of(shop, now), CHANNELS, TOPIC),
        Sql(control.condition(shop.id, rules.control)),
        NO if waits else capped(shop.id, rules, now),
        lacking,
    )
    statement = sql(
        "SELECT state, COUNT(*) AS n FROM (SELECT ? AS state FROM customer c WHERE c.id IN (?))"
        " AS people GROUP BY state",
        state,
        rule.people(shop, now),
    )
    return Audience(**{row["state"]: int(row["n"]) for row in await rows(statement)})


async def reached(
    rule: Rule, shop: Shop, now: datetime, *, after: int = 0, limit: int, waits: bool = False
) -> list[int]:
    """The next ids above `after` of those who will get it; an empty list ends the walk."""
    page = sql(
        "? AND ? AND c.id > ? ORDER BY c.id LIMIT ?",
        rule.people(shop, now),
        _getting(shop, await rules_of(shop.id), now, waits=waits),
        after,
        limit,
    )
    return [int(row["id"]) for row in await rows(page)]


async def at_night(rule: Rule, shop: Shop, now: datetime, *, waits: bool = False) -> int:
    """How many of those who will get it have quiet hours now, and get it in their morning."""
    rules = await rules_of(shop.id)
    statement = sql(
        "SELECT c.time_zone, c.quiet_from, c.quiet_to, COUNT(*) AS n FROM customer c"
        " WHERE c.id IN (?) AND ? GROUP BY c.time_zone, c.quiet_from, c.quiet_to",
        rule.people(shop, now),
        _getting(shop, rules, now, waits=waits),
    )
    held = 0
    for row in await rows(statement):
        quiet = rules.quiet
        if row["quiet_from"] is not None and row["quiet_to"] is not None:
            quiet = Quiet(starts=row["quiet_from"], ends=row["quiet_to"])
        if quiet_until(quiet, now, zone_of(row["time_zone"], shop)) is not None:
            held += int(row["n"])
    return held


def _getting(shop: Shop, rules: Rules, now: datetime, *, waits: bool) -> Sql:
    return (
        reachable(Scope.of(shop, now), CHANNELS, TOPIC)
        & ~stop_list.condition(shop.id)
        & ~Sql(control.condition(shop.id, rules.control))
        & ~(NO if waits else capped(shop.id, rules, now))
    )


def capped(shop_id: int, rules: Rules, now: datetime) -> Sql:
    """The customers, of the table `c`, with a full cap for one more of our messages."""
    full = [
        *_full(YES, rules.overall, now),
        *(
            each
            for name in CHANNELS
            for each in _full(sql("channel = ?", name), _of(rules.channels, name), now)
        ),
        *_full(sql("topic = ?", TOPIC), _of(rules.topics, TOPIC), now),
    ]
    if rules.gap:
        full.append(sql("MAX(counted_at) > ?", to_milliseconds(now - rules.gap)))
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
