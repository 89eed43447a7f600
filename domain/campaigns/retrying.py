"""Once more to those whom a campaign has not reached, where that is of any use.

A second attempt is a delivery of its own; the first one keeps how it ended and says that it was
tried again. The first one took a place under the caps, so the second one waits for a free one
instead of being skipped. What may have arrived is tried again only where somebody has said so in
so many words.
"""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from tortoise.functions import Count
from tortoise.transactions import in_transaction

from domain.audience import audit
from domain.core.errors import DomainError, StaleError
from domain.core.instant import to_milliseconds
from domain.messaging.outbox import OPEN
from domain.messaging.statement import run
from domain.models import Campaign, Delivery, Person
from domain.segments.sql import Sql, listed, sql

Whom = Literal["failed", "unsure"]
# The address is no good, or its owner said no: the next message would end in the same way.
USELESS: Final = (
    *("blocked", "chat_not_found", "deactivated", "kicked", "erased", "no_contact"),
    *("no_consent", "hard", "gone", "complaint", "no_channel"),
)
ENDED: Final = ("done", "stopped")
PAGE: Final = 1_000
AGAIN: Final = (
    "INSERT INTO delivery (shop_id, customer_id, campaign_id, key, channel, kind, topic, priority,"
    " status, reason, attempts, planned_at, not_before, external_id, policy, chain, patience,"
    " awaits, wave, variant) SELECT shop_id, customer_id, campaign_id,"
    " CAST(? AS TEXT) || customer_id || ':again:' || id, channel, kind, topic, priority,"
    " 'planned', '', 0, ?, ?, '', 'wait', '', 0, '', 0, variant FROM delivery WHERE id IN (?)"
    " ON CONFLICT (shop_id, key) DO NOTHING"
)


@dataclasses.dataclass(eq=False)
class NothingToRetryError(DomainError):
    """Nobody is left whom a second attempt could reach."""

    code = "nothing-to-retry"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Failures:
    """How many are worth a second attempt, how many are not and why, how many may have got it."""

    worth: Mapping[str, int]
    useless: Mapping[str, int]
    unsure: int


async def failures(campaign: Campaign) -> Failures:
    """What a second attempt would be about."""
    rows = Delivery.filter(campaign_id=campaign.id, status="failed", is_retried=False)
    counted = rows.annotate(n=Count("id")).group_by("reason").values_list("reason", "n")
    by_reason = {str(reason): int(n) for reason, n in await counted}
    useless = {reason: n for reason, n in by_reason.items() if reason in USELESS}
    worth = {reason: n for reason, n in by_reason.items() if reason not in USELESS}
    unsure = Delivery.filter(campaign_id=campaign.id, status="unconfirmed", is_retried=False)
    return Failures(worth=worth, useless=useless, unsure=await unsure.count())


async def retry(campaign: Campaign, whom: Whom, actor: Person, now: datetime) -> int:
    """Let them be tried again; how many, at most. Raises NothingToRetryError, StaleError."""
    found = await failures(campaign)
    count = sum(found.worth.values()) if whom == "failed" else found.unsure
    if not count:
        raise NothingToRetryError
    ended = Campaign.filter(id=campaign.id, status__in=ENDED)
    if not await ended.update(status="sending", retrying=whom, finished_at=None):
        raise StaleError
    await audit.record(
        campaign.shop_id, actor, f"campaign_retried_{whom}", now, name=campaign.name, count=count
    )
    return count


async def plan(campaign: Campaign, now: datetime) -> None:
    """Make the second attempts, page by page; after a crash it goes on with the others."""
    while ids := [row["id"] for row in await run(_left(campaign))]:
        moment = to_milliseconds(now)
        async with in_transaction("default"):
            key = f"campaign:{campaign.id}:"
            await run(sql(AGAIN, key, moment, moment, listed(ids)))
            await Delivery.filter(id__in=ids).update(is_retried=True)
    await Campaign.filter(id=campaign.id).update(retrying="")


def _left(campaign: Campaign) -> Sql:
    """Those still to be tried again; never somebody who has got it or may get it yet."""
    lucky = sql(
        "SELECT customer_id FROM delivery WHERE campaign_id = ? AND status IN (?)",
        campaign.id,
        listed(("sent", *OPEN, *(() if campaign.retrying == "unsure" else ("unconfirmed",)))),
    )
    which = sql("status = 'unconfirmed'")
    if campaign.retrying == "failed":
        which = sql("status = 'failed' AND reason NOT IN (?)", listed(USELESS))
    return sql(
        "SELECT MAX(id) AS id FROM delivery WHERE campaign_id = ? AND ? AND NOT is_retried"
        " AND customer_id NOT IN (?) GROUP BY customer_id LIMIT ?",
        campaign.id,
        which,
        lucky,
        PAGE,
    )
