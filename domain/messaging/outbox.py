"""The outbox: planning, claiming and settling deliveries. Every function is one commit.

planned -> claimed -> sending -> sent. What a crash leaves in `claimed` was not begun and goes back
to planned; what it leaves in `sending` may have arrived: marketing becomes `unconfirmed` and is
never sent again, see `recovering`. `held` is what waits for the morning or for a free place under a
cap: such rows are claimed by nobody until they are planned again. How claimed becomes sending:
`reserving`.

Whoever claims has a lease on what it holds and renews it while it lives. On PostgreSQL, where
several may send, only what has run out is sorted out by others; an SQLite file has one sender, and
at its start nothing can be in other hands.
"""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Final, Literal

from domain.core.instant import to_milliseconds
from domain.messaging.slots import ANYTIME, PLAN, PLAN_BATCH, Slot, row
from domain.messaging.statement import is_postgres, run, run_rows
from domain.models import Campaign, Delivery
from domain.segments.sql import YES, Sql, listed, sql

BATCH: Final = 1_000
# Not begun yet, or not known yet how it ended.
OPEN: Final = ("planned", "held", "claimed", "sending")
# Shorter than anybody's patience, longer than the loop is ever held up.
LEASE: Final = timedelta(seconds=20)
ALONE: Final = "alone"
SETTLE: Final = (
    "UPDATE delivery SET status = ?, reason = ?, external_id = ?, sent_at = ?, not_before = ?"
    " WHERE id = ? AND status = 'sending' AND leased_by = ?"
)
# The same for PostgreSQL: one statement is never half told, whatever befalls who tells it.
SETTLE_BATCH: Final = (
    "UPDATE delivery SET status = r.a, reason = r.b, external_id = r.c, sent_at = r.d,"
    " not_before = r.e FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[],"
    " $6::bigint[], $7::text[]) AS r (a, b, c, d, e, f, g)"
    " WHERE delivery.id = r.f AND status = 'sending' AND leased_by = r.g"
)
# Of this wave, or of one before.
OF_CAMPAIGN: Final = "campaign_id = ? AND wave <= (SELECT wave FROM campaign WHERE campaign.id = ?)"
Ending = Literal["planned", "sent", "failed", "suppressed", "expired", "unconfirmed"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Claimed:
    """One delivery in our hands. Without content it is rendered from its campaign."""

    id: int
    shop_id: int
    customer_id: int
    campaign_id: int | None
    channel: str
    kind: str
    topic: str
    attempts: int
    content: dict[str, Any] | None
    expires_at: datetime | None
    chain: str
    policy: str
    keeps_quiet: bool
    keeps_caps: bool
    eligibility: list[dict[str, Any]] | None
    planned_at: datetime
    leased_by: str
    variant: int | None = None

    @property
    def channels(self) -> tuple[str, ...]:
        """Its channel and those left to try after it."""
        return (self.channel, *filter(None, self.chain.split(",")))


COLUMNS: Final = tuple(field.name for field in dataclasses.fields(Claimed))


@dataclasses.dataclass(frozen=True, kw_only=True)
class Outcome:
    """How one delivery ended; `planned` means that it is tried again from `not_before`."""

    delivery: Claimed
    status: Ending
    happened_at: datetime
    reason: str = ""
    external_id: str = ""
    not_before: datetime | None = None


async def plan(
    campaign: Campaign,
    customer_ids: Sequence[int],
    now: datetime,
    slots: Mapping[int, Slot] = MappingProxyType({}),
) -> None:
    """Put up to BATCH deliveries of a campaign in; who is in already is not put in twice.

    Who has no slot gets it at once.
    """
    rows = (row(campaign, each, now, slots.get(each, ANYTIME)) for each in customer_ids)
    await run_rows(PLAN, PLAN_BATCH, rows)


async def claim(
    campaign_id: int | None,
    now: datetime,
    limit: int,
    sender: str = ALONE,
    channels: Sql = YES,
) -> list[Claimed]:
    """Take up to `limit` planned deliveries of a campaign, or of no campaign, for ourselves.

    The most urgent go first; `channels` is a condition on the column `channel`.
    """
    whose = sql("campaign_id IS NULL")
    if campaign_id is not None:
        whose = sql(OF_CAMPAIGN, campaign_id, campaign_id)
    moment = to_milliseconds(now)
    taken = await run(
        sql(
            # Only what is materialised is asked once: a plan may run a subquery again for every
            # row, and each time SKIP LOCKED would find other ones.
            "WITH next AS MATERIALIZED (SELECT id FROM delivery WHERE ? AND ?"
            " AND status = 'planned' AND not_before <= ? ORDER BY priority, not_before, id"
            " LIMIT ? ?)"
            " UPDATE delivery SET status = 'claimed', claimed_at = ?, attempts = attempts + 1,"
            " leased_by = ?, leased_until = ? WHERE id IN (SELECT id FROM next) RETURNING id",
            whose,
            channels,
            moment,
            limit,
            # Another process takes the next ones instead of waiting for these.
            sql("FOR UPDATE SKIP LOCKED" if is_postgres() else ""),
            moment,
            sender,
            to_milliseconds(now + LEASE),
        )
    )
    found = Delivery.filter(id__in=[row["id"] for row in taken]).order_by("priority", "id")
    # Models of some forty columns would cost more than all the rest of it.
    return [Claimed(**values) for values in await found.values(*COLUMNS)]


def claimed_of(row: Delivery) -> Claimed:
    """A delivery as those handle it who have it in their hands."""
    return Claimed(**{name: getattr(row, name) for name in COLUMNS})


async def begin(deliveries: Sequence[Claimed], sender: str = ALONE) -> set[int]:
    """From here on it may arrive: claimed -> sending, if the campaign is still being sent."""
    begun = await run(
        sql(
            "UPDATE delivery SET status = 'sending' WHERE id IN (?) AND status = 'claimed'"
            " AND leased_by = ? AND (campaign_id IS NULL OR campaign_id IN"
            " (SELECT id FROM campaign WHERE status = 'sending')) RETURNING id",
            listed([each.id for each in deliveries]),
            sender,
        )
    )
    return {row["id"] for row in begun}


async def renew(sender: str, now: datetime) -> None:
    """We live: what we hold stays ours for another while."""
    await run(
        sql(
            "UPDATE delivery SET leased_until = ? WHERE status IN ('claimed', 'sending')"
            " AND leased_by = ?",
            to_milliseconds(now + LEASE),
            sender,
        )
    )


async def release(now: datetime) -> None:
    """Whatever has waited long enough is planned again; of stopped campaigns nothing waits.

    What was in somebody's hands when its campaign was stopped may come back as planned.
    """
    await run(
        Sql(
            "UPDATE delivery SET status = 'recalled' WHERE status IN ('planned', 'held')"
            " AND campaign_id IN (SELECT id FROM campaign WHERE status = 'stopped')"
        )
    )
    await run(
        sql(
            "UPDATE delivery SET status = 'planned' WHERE status = 'held' AND not_before <= ?",
            to_milliseconds(now),
        )
    )


async def give_back(deliveries: Iterable[Claimed]) -> None:
    """Claimed and not begun: planned again, or recalled where the campaign was stopped."""
    held = list(deliveries)
    if not held:
        return
    stopped = sql("campaign_id IN (SELECT id FROM campaign WHERE status = 'stopped')")
    await run(
        sql(
            "UPDATE delivery SET status = CASE WHEN ? THEN 'recalled' ELSE 'planned' END,"
            " claimed_at = NULL, attempts = attempts - 1 WHERE id IN (?) AND status = 'claimed'"
            " AND leased_by = ?",
            stopped,
            listed([each.id for each in held]),
            held[0].leased_by,
        )
    )


async def settle(outcomes: Sequence[Outcome]) -> None:
    """Write down how they ended."""
    await run_rows(
        SETTLE,
        SETTLE_BATCH,
        (
            (
                each.status,
                each.reason,
                each.external_id,
                to_milliseconds(each.happened_at) if each.status == "sent" else None,
                to_milliseconds(each.not_before or each.happened_at),
                each.delivery.id,
                each.delivery.leased_by,
            )
            for each in outcomes
        ),
    )


async def recall(campaign_id: int) -> None:
    """Take back what nobody has begun."""
    await run(
        sql(
            "UPDATE delivery SET status = 'recalled' WHERE campaign_id = ?"
            " AND status IN ('planned', 'held')",
            campaign_id,
        )
    )


async def is_open(campaign_id: int) -> bool:
    """Whether anything of the campaign has still to be sent or settled."""
    return await Delivery.filter(campaign_id=campaign_id, status__in=OPEN).exists()
