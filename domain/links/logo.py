"""The shop's logo in its QR codes."""

import asyncio
from datetime import datetime

from domain.audience import audit
from domain.core.ports import Files
from domain.links import codes, qr
from domain.models import LinkSettings, Person, Shop


async def logo_of(shop: Shop, files: Files) -> bytes:
    """The picture, nothing where there is none."""
    settings = await LinkSettings.get_or_none(shop_id=shop.id)
    if settings is None or not settings.logo_sha256:
        return b""
    return await asyncio.to_thread(files.path(settings.logo_sha256).read_bytes)


async def put(shop: Shop, content: bytes, files: Files, actor: Person, now: datetime) -> None:
    """Take another picture. Raises LinkRefusedError."""
    small = await asyncio.to_thread(qr.checked_logo, content)
    settings = await codes.settings_of(shop.id)
    settings.logo_sha256 = await files.save(small)
    await settings.save(update_fields=["logo_sha256"])
    await audit.record(shop.id, actor, "link_logo", now)


async def drop(shop: Shop, actor: Person, now: datetime) -> None:
    """Draw codes without a picture."""
    if await LinkSettings.filter(shop_id=shop.id).exclude(logo_sha256="").update(logo_sha256=""):
        await audit.record(shop.id, actor, "link_logo", now)
