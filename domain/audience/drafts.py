"""Half-filled forms of a person, by name; they survive a restart."""

from datetime import datetime
from typing import Any

from domain.models import Draft


async def load(telegram_id: int, name: str) -> dict[str, Any]:
    """What was filled in so far, empty when nothing was."""
    draft = await Draft.get_or_none(telegram_id=telegram_id, name=name)
    return dict(draft.content) if draft else {}


async def save(telegram_id: int, name: str, content: dict[str, Any], now: datetime) -> None:
    """Keep the form as it is now."""
    await Draft.update_or_create(
        {"content": content, "changed_at": now}, telegram_id=telegram_id, name=name
    )


async def drop(telegram_id: int, name: str) -> None:
    """Forget the form."""
    await Draft.filter(telegram_id=telegram_id, name=name).delete()
