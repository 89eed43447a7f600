"""How far a campaign is and how its deliveries ended, counted from the outbox."""

import dataclasses
from collections.abc import Mapping

from tortoise.functions import Count

from domain.messaging.outbox import OPEN
from domain.models import Campaign, Delivery


@dataclasses.dataclass(frozen=True, kw_only=True)
class Progress:
    """Numbers of deliveries; `failed` and `suppressed` are by reason."""

    total: int
    sent: int
    left: int
    held: int
    unconfirmed: int
    recalled: int
    expired: int
    failed: Mapping[str, int]
    suppressed: Mapping[str, int]
    pace: float

    @property
    def ended(self) -> int:
        """Deliveries nothing more will happen to."""
        return self.total - self.left

    @property
    def share(self) -> float:
        """What part of the whole has ended, from 0 to 1."""
        return self.ended / self.total if self.total else 0.0

    @property
    def seconds_left(self) -> int | None:
        """At the pace of late; None while there is none."""
        return round(self.left / self.pace) if self.pace > 0 else None


async def progress(campaign: Campaign) -> Progress:
    """Where it stands now."""
    rows = Delivery.filter(campaign_id=campaign.id, is_retried=False)
    # The first is answered by an index alone, the second looks at the few that went wrong.
    by_status = dict(
        await rows.annotate(n=Count("id")).group_by("status").values_list("status", "n")
    )
    went_wrong = rows.filter(status__in=("failed", "suppressed")).annotate(n=Count("id"))
    by_reason = await went_wrong.group_by("status", "reason").values_list("status", "reason", "n")

    def of(*statuses: str) -> int:
        return sum(by_status.get(status, 0) for status in statuses)

    def reasons(status: str) -> dict[str, int]:
        found = {reason: n for each, reason, n in by_reason if each == status}
        return dict(sorted(found.items(), key=lambda pair: -pair[1]))

    planned = sum(by_status.values())
    total = planned if campaign.planned_at else max(planned, campaign.audience_size)
    return Progress(
        total=total,
        sent=of("sent"),
        left=of(*OPEN) + total - planned,
        held=of("held"),
        unconfirmed=of("unconfirmed"),
        recalled=of("recalled"),
        expired=of("expired"),
        failed=reasons("failed"),
        suppressed=reasons("suppressed"),
        pace=campaign.pace,
    )
