"""What a crash left in the outbox: sorted out at the start, and from others while we send."""

import dataclasses
from datetime import datetime

from domain.core.instant import to_milliseconds
from domain.messaging.outbox import ALONE
from domain.messaging.statement import is_postgres, run
from domain.segments.sql import Sql, sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class Recovered:
    """What a crash had left."""

    returned: int
    unconfirmed: int


async def recover(now: datetime, sender: str = ALONE) -> Recovered:
    """At the start of one who sends: sort out what a crash has left."""
    left = sql("(1 = 1)")
    if is_postgres():
        left = sql(
            "(leased_by IN ('', ?) OR leased_until IS NULL OR leased_until <= ?)",
            sender,
            to_milliseconds(now),
        )
    return await _sorted_out(left)


async def take_over(now: datetime, sender: str) -> Recovered:
    """While we send: sort out what is in the hands of others whose lease has run out."""
    if not is_postgres():
        return Recovered(returned=0, unconfirmed=0)
    moment = to_milliseconds(now)
    return await _sorted_out(sql("leased_by <> ? AND leased_until <= ?", sender, moment))


async def _sorted_out(left: Sql) -> Recovered:
    """What was not begun goes back; of what was begun, marketing is never sent again.

    Nobody waits for one who was stopped within a transaction: what it holds is looked at next time.
    """
    free = sql("FOR UPDATE SKIP LOCKED" if is_postgres() else "")
    returned = await run(
        sql(
            "WITH free AS MATERIALIZED (SELECT id FROM delivery WHERE status = 'claimed' AND ? ?)"
            " UPDATE delivery SET status = 'planned', claimed_at = NULL, attempts = attempts - 1"
            " WHERE id IN (SELECT id FROM free) RETURNING id",
            left,
            free,
        )
    )
    lost = await run(
        sql(
            "WITH free AS MATERIALIZED (SELECT id FROM delivery WHERE status = 'sending' AND ? ?)"
            " UPDATE delivery SET status = CASE WHEN kind = 'service' THEN 'planned'"
            " ELSE 'unconfirmed' END, reason = CASE WHEN kind = 'service' THEN '' ELSE 'crash' END"
            " WHERE id IN (SELECT id FROM free) RETURNING kind",
            left,
            free,
        )
    )
    unconfirmed = sum(1 for row in lost if row["kind"] != "service")
    return Recovered(returned=len(returned) + len(lost) - unconfirmed, unconfirmed=unconfirmed)
