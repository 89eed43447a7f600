"""Whom a message of a segment reaches, and who is left out for which reason."""

import dataclasses
from datetime import datetime
from typing import Final

from domain.models import Shop
from domain.segments.people import reachable
from domain.segments.rule import Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

CHANNELS: Final = ("telegram",)
TOPIC: Final = "marketing"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Audience:
    """The people of a segment, each counted once: the first reason that holds is theirs."""

    will_get: int = 0
    no_contact: int = 0
    blocked: int = 0
    no_consent: int = 0

    @property
    def size(self) -> int:
        """Everybody in the segment."""
        return self.will_get + self.no_contact + self.blocked + self.no_consent


def _reached(shop: Shop, now: datetime) -> Sql:
    return reachable(Scope.of(shop, now), CHANNELS, TOPIC)


async def count(rule: Rule, shop: Shop, now: datetime) -> Audience:
    """How many will get it and why the others won't. One statement; raises TooSlowError."""
    state = sql(
        "CASE WHEN ? THEN 'will_get' WHEN c.telegram_id IS NULL THEN 'no_contact'"
        " WHEN c.blocked_at IS NOT NULL THEN 'blocked' ELSE 'no_consent' END",
        _reached(shop, now),
    )
    statement = sql(
        "SELECT state, COUNT(*) AS n FROM (SELECT ? AS state FROM customer c WHERE c.id IN (?))"
        " AS people GROUP BY state",
        state,
        rule.people(shop, now),
    )
    return Audience(**{row["state"]: int(row["n"]) for row in await rows(statement)})


async def reached(
    rule: Rule, shop: Shop, now: datetime, *, after: int = 0, limit: int
) -> list[int]:
    """The next ids above `after` of those who will get it; an empty list ends the walk."""
    page = sql(
        "? AND ? AND c.id > ? ORDER BY c.id LIMIT ?",
        rule.people(shop, now),
        _reached(shop, now),
        after,
        limit,
    )
    return [int(row["id"]) for row in await rows(page)]
