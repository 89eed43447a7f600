"""The outbox: planning, claiming and settling deliveries. Every function is one commit.

planned -> claimed -> sending -> sent. What a crash leaves in `claimed` was not begun and goes back
to planned; what it leaves in `sending` may have arrived: marketing becomes `unconfirmed` and is
never sent again. `held` is for what has to wait for a decision (quiet hours, caps): such rows are
claimed by nobody until they are planned again.
"""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, Literal

from domain.core.instant import to_milliseconds
from domain.messaging.statement import is_postgres, run, run_many
from domain.models import Campaign, Delivery
from domain.segments.sql import listed, sql

BATCH: Final = 1_000
# Not begun yet, or not known yet how it ended.
OPEN: Final = ("planned", "held", "claimed", "sending")
PLAN: Final = (
    "INSERT INTO delivery (shop_id, customer_id, campaign_id, key, channel, kind, topic, priority,"
    " status, reason, attempts, planned_at, not_before, external_id)"
    " VALUES (?, ?, ?, ?, 'telegram', 'marketing', 'marketing', 50, 'planned', '', 0, ?, ?, '')"
    " ON CONFLICT (shop_id, key) DO NOTHING"
)
SETTLE: Final = (
    "UPDATE delivery SET status = ?, reason = ?, external_id = ?, sent_at = ?, not_before = ?"
    " WHERE id = ? AND status = 'sending'"
)
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


@dataclasses.dataclass(frozen=True, kw_only=True)
class Outcome:
    """How one delivery ended; `planned` means that it is tried again from `not_before`."""

    delivery: Claimed
    status: Ending
    happened_at: datetime
    reason: str = ""
    external_id: str = ""
    not_before: datetime | None = None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Recovered:
    """What a crash had left."""

    returned: int
    unconfirmed: int


async def plan(campaign: Campaign, customer_ids: Sequence[int], now: datetime) -> None:
    """Put up to BATCH deliveries of a campaign in; who is in already is not put in twice."""
    moment = to_milliseconds(now)
    await run_many(
        PLAN,
        (
            (
                campaign.shop_id,
                customer_id,
                campaign.id,
                f"campaign:{campaign.id}:{customer_id}",
                moment,
                moment,
            )
            for customer_id in customer_ids
        ),
    )


async def claim(campaign_id: int | None, now: datetime, limit: int) -> list[Claimed]:
    """Take up to `limit` planned deliveries of a campaign, or of no campaign, for ourselves."""
    whose = sql("campaign_id IS NULL")
    if campaign_id is not None:
        whose = sql("campaign_id = ?", campaign_id)
    moment = to_milliseconds(now)
    taken = await run(
        sql(
            "UPDATE delivery SET status = 'claimed', claimed_at = ?, attempts = attempts + 1"
            " WHERE id IN (SELECT id FROM delivery WHERE ? AND status = 'planned'"
            " AND not_before <= ? LIMIT ? ?) RETURNING id",
            moment,
            whose,
            moment,
            limit,
            # Another process takes the next ones instead of waiting for these.
            sql("FOR UPDATE SKIP LOCKED" if is_postgres() else ""),
        )
    )
    found = await Delivery.filter(id__in=[row["id"] for row in taken]).order_by("id")
    return [_claimed(row) for row in found]


def _claimed(row: Delivery) -> Claimed:
    names = (field.name for field in dataclasses.fields(Claimed))
    return Claimed(**{name: getattr(row, name) for name in names})


async def begin(deliveries: Sequence[Claimed]) -> set[int]:
    """From here on it may arrive: claimed -> sending, if the campaign is still being sent."""
    begun = await run(
        sql(
            "UPDATE delivery SET status = 'sending' WHERE id IN (?) AND status = 'claimed'"
            " AND (campaign_id IS NULL OR campaign_id IN"
            " (SELECT id FROM campaign WHERE status = 'sending')) RETURNING id",
            listed([each.id for each in deliveries]),
        )
    )
    return {row["id"] for row in begun}


async def give_back(deliveries: Iterable[Claimed]) -> None:
    """Claimed and not begun: planned again, or recalled where the campaign was stopped."""
    ids = [each.id for each in deliveries]
    if not ids:
        return
    stopped = sql("campaign_id IN (SELECT id FROM campaign WHERE status = 'stopped')")
    await run(
        sql(
            "UPDATE delivery SET status = CASE WHEN ? THEN 'recalled' ELSE 'planned' END,"
            " claimed_at = NULL, attempts = attempts - 1 WHERE id IN (?) AND status = 'claimed'",
            stopped,
            listed(ids),
        )
    )


async def settle(outcomes: Sequence[Outcome]) -> None:
    """Write down how they ended."""
    await run_many(
        SETTLE,
        (
            (
                each.status,
                each.reason,
                each.external_id,
                to_milliseconds(each.happened_at) if each.status == "sent" else None,
                to_milliseconds(each.not_before or each.happened_at),
                each.delivery.id,
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


async def recover() -> Recovered:
    """Once at the start of the one who sends: sort out what the last run left in its hands."""
    returned = await run(
        sql(
            "UPDATE delivery SET status = 'planned', claimed_at = NULL, attempts = attempts - 1"
            " WHERE status = 'claimed' RETURNING id"
        )
    )
    lost = await run(
        sql(
            "UPDATE delivery SET status = CASE WHEN kind = 'service' THEN 'planned'"
            " ELSE 'unconfirmed' END, reason = CASE WHEN kind = 'service' THEN '' ELSE 'crash' END"
            " WHERE status = 'sending' RETURNING kind"
        )
    )
    unconfirmed = sum(1 for row in lost if row["kind"] != "service")
    return Recovered(returned=len(returned) + len(lost) - unconfirmed, unconfirmed=unconfirmed)


async def is_open(campaign_id: int) -> bool:
    """Whether anything of the campaign has still to be sent or settled."""
    return await Delivery.filter(campaign_id=campaign_id, status__in=OPEN).exists()
