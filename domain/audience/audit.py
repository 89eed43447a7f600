"""The audit log: written by services, read by the owner in chat."""

from datetime import datetime

from domain.models import AuditRecord, Person


async def record(
    shop_id: int, actor: Person | None, action: str, now: datetime, **details: object
) -> None:
    """Write one line; its text is `audit-<action>` and sees the details. No actor: the process."""
    await AuditRecord.create(
        shop_id=shop_id,
        actor_id=actor.telegram_id if actor else None,
        actor_name=actor.name if actor else "",
        action=action,
        details=details,
        happened_at=now,
    )


async def page(shop_id: int, offset: int, limit: int) -> tuple[list[AuditRecord], int]:
    """Newest first, and how many there are."""
    records = AuditRecord.filter(shop_id=shop_id)
    return await records.order_by("-happened_at", "-id").offset(offset).limit(
        limit
    ), await records.count()
