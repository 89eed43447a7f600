"""Clicks on web addresses: counted by link and local day, without a word on who it was."""

from datetime import datetime
from typing import Final, Literal

from tortoise.expressions import F

from domain.models import Link, LinkCount

Click = Literal["clicks", "repeats", "robots"]
NOTHING: Final[dict[str, object]] = {}


async def clicked(link: Link, click: Click, now: datetime) -> None:
    """Count one. `link` comes with its shop."""
    day = now.astimezone(link.shop.zone).date().isoformat()
    row, _ = await LinkCount.get_or_create(NOTHING, shop_id=link.shop_id, link_id=link.id, day=day)
    await LinkCount.filter(id=row.id).update(**{click: F(click) + 1})
