"""Where one person stands in a campaign, and the row of the outbox that follows from it."""

import dataclasses
from datetime import datetime, timedelta
from typing import Final

from domain.core.instant import to_milliseconds
from domain.models import Campaign

# What may go at once may go even when the clock is put back behind its planning.
EARLY: Final = timedelta(days=1)
PLAN: Final = (
    "INSERT INTO delivery (shop_id, customer_id, campaign_id, key, channel, kind, topic, priority,"
    " status, reason, attempts, planned_at, not_before, external_id, policy, expires_at, chain,"
    " patience, awaits, wave, variant, timing) VALUES (?, ?, ?, ?, ?, 'marketing', 'marketing', 50,"
    " 'planned', '', 0, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (shop_id, key) DO NOTHING"
)
# The same for PostgreSQL, which takes a whole batch as one list a column.
PLAN_BATCH: Final = (
    "INSERT INTO delivery (shop_id, customer_id, campaign_id, key, channel, kind, topic, priority,"
    " status, reason, attempts, planned_at, not_before, external_id, policy, expires_at, chain,"
    " patience, awaits, wave, variant, timing) SELECT a, b, c, d, e, 'marketing', 'marketing', 50,"
    " 'planned', '', 0, f, g, '', h, i, j, k, l, m, n, o FROM unnest($1::int[], $2::bigint[],"
    " $3::int[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::bigint[],"
    " $10::text[], $11::int[], $12::text[], $13::smallint[], $14::smallint[], $15::text[])"
    " AS rows (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)"
    " ON CONFLICT (shop_id, key) DO NOTHING"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Slot:
    """Not before a moment, in a wave, with a variant; why at that moment, see `timing`.

    `channels` are tried in that order instead of the campaign's.
    """

    not_before: datetime | None = None
    wave: int = 0
    variant: int | None = None
    timing: str = ""
    channels: tuple[str, ...] = ()


ANYTIME: Final = Slot()


def row(campaign: Campaign, customer_id: int, now: datetime, slot: Slot) -> tuple[object, ...]:
    """The values of PLAN. What lasts for some time does so from the person's own moment on."""
    channel, _, chain = (",".join(slot.channels) or campaign.channels).partition(",")
    moment = max(now, slot.not_before or now)
    expires_at = campaign.expires_at
    if expires_at is None and campaign.lasts:
        expires_at = moment + timedelta(seconds=campaign.lasts)
    return (
        campaign.shop_id,
        customer_id,
        campaign.id,
        f"campaign:{campaign.id}:{customer_id}",
        channel,
        to_milliseconds(now),
        to_milliseconds(moment if moment > now else now - EARLY),
        campaign.policy,
        None if expires_at is None else to_milliseconds(expires_at),
        chain,
        campaign.patience,
        campaign.awaits,
        slot.wave,
        slot.variant,
        slot.timing,
    )
