"""Answers that were given under an idempotency key, for a day."""

from datetime import datetime, timedelta
from typing import Final

from domain.models import IdempotencyKey

KEPT: Final = timedelta(hours=24)


async def find(shop_id: int, key: str, now: datetime) -> IdempotencyKey | None:
    """What was answered under the key, if that was not too long ago."""
    found = await IdempotencyKey.get_or_none(shop_id=shop_id, key=key)
    if found is not None and found.made_at <= now - KEPT:
        await found.delete()
        return None
    return found


async def keep(
    shop_id: int, key: str, request_hash: str, status: int, body: bytes, now: datetime
) -> None:
    """Keep an answer, in the transaction of what it tells."""
    await IdempotencyKey.create(
        shop_id=shop_id, key=key, request_hash=request_hash, status=status, body=body, made_at=now
    )


async def forget(now: datetime, most: int) -> int:
    """Drop what is older than KEPT, at most so many; the number dropped."""
    old = IdempotencyKey.filter(made_at__lte=now - KEPT).order_by("made_at").limit(most)
    ids = [row[0] for row in await old.values_list("id")]
    return await IdempotencyKey.filter(id__in=ids).delete() if ids else 0
