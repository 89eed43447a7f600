"""Changes of drafts in the audit log: who changed what, and nothing of what it says."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from domain.audience import acting, audit
from domain.models import AuditRecord, Campaign

ACTION: Final = "draft_changed"
# By the column that was changed; all others are manners.
PARTS: Final = {
    "message": "message",
    **dict.fromkeys(("segment_id", "others", "without"), "audience"),
    **dict.fromkeys(("schedule", "wall", "rolls_over"), "time"),
    **dict.fromkeys(("channels", "patience", "awaits", "own_order"), "channels"),
}
# Of an album comes piece after piece, and a text is written in several goes: one line for them all.
AGAIN: Final = timedelta(minutes=10)


async def changed(campaign: Campaign, columns: Iterable[str]) -> None:
    """Write down who changed these columns of a draft, if it was a person."""
    act = acting.current()
    parts = {PARTS.get(each, "manners") for each in columns if each != "name"}
    if act is None or not parts:
        return
    found = AuditRecord.filter(shop_id=campaign.shop_id, happened_at__gt=act.now - AGAIN)
    last = await found.order_by("-happened_at", "-id").first()
    for part in sorted(parts):
        details: dict[str, object] = {"campaign": campaign.id, "part": part}
        told = {**details, "name": campaign.name}
        if last is None or not _is_the_same(last, act, details):
            await audit.record(campaign.shop_id, act.person, ACTION, act.now, **told)


def _is_the_same(last: AuditRecord, act: acting.Act, details: dict[str, object]) -> bool:
    is_theirs = last.action == ACTION and last.actor_id == act.person.telegram_id
    return is_theirs and details.items() <= last.details.items()
