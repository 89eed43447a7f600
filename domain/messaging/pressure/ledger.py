"""What was written to people lately, read from the outbox."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.core.instant import from_milliseconds, to_milliseconds
from domain.messaging.pressure.past import WEEK, Attempt, Past, past
from domain.messaging.statement import is_postgres, read, run
from domain.segments.sql import listed, sql

# Beside the ids of customers in the space of PostgreSQL's advisory locks.
LOCKS = 5 << 56


async def lock(customer_ids: Sequence[int]) -> None:
    """Until the end of this transaction nobody else decides about these people.

    SQLite has one writer anyway. PostgreSQL's rows of customers are left alone: an import changes
    them in an order of its own, and the two would wait for each other.
    """
    if is_postgres():
        people = listed(sorted(set(customer_ids)))
        await run(
            sql(
                "SELECT pg_advisory_xact_lock(k) FROM (SELECT id + ? AS k FROM customer"
                " WHERE id IN (?) ORDER BY id OFFSET 0) AS people",
                LOCKS,
                people,
            )
        )


async def attempts(
    shop_id: int, customer_ids: Sequence[int], now: datetime, *, is_deciding: bool = False
) -> dict[int, dict[int, Attempt]]:
    """The attempts of a week that take a place, by customer and delivery.

    Who decides reads on the writing connection: what was decided a moment ago has to be seen.
    """
    found = await (run if is_deciding else read)(
        sql(
            "SELECT id, customer_id, counted_at, channel, topic FROM delivery WHERE shop_id = ?"
            " AND customer_id IN (?) AND counted_at > ?",
            shop_id,
            listed(sorted(set(customer_ids))),
            to_milliseconds(now - WEEK),
        )
    )
    held: dict[int, dict[int, Attempt]] = defaultdict(dict)
    for row in found:
        attempt = Attempt(from_milliseconds(row["counted_at"]), row["channel"], row["topic"])
        held[row["customer_id"]][row["id"]] = attempt
    return held


def before(attempts: Mapping[int, Attempt], delivery_id: int = 0) -> Past:
    """All but the delivery's own: a repeated attempt moves its place, it takes no second one."""
    return past(each for number, each in attempts.items() if number != delivery_id)
