"""By which placement the buyer came, where the site says so."""

from datetime import datetime

from domain.connectors.hooks.kind import Told
from domain.core.errors import BadValueError
from domain.links import codes, parts
from domain.links.parts import written
from domain.links.touching import touched
from domain.models import Customer, Link, Shop

LONGEST = 64


async def note(shop: Shop, customer: Customer, told: Told, moment: datetime) -> None:
    """Write the touch; a placement nobody made here is kept by its words."""
    link = await codes.link_of(told.code) if told.code else None
    link = link or await _by_parts(shop, told)
    said = [told.placement[part] for part in parts.PARTS if told.placement.get(part)]
    code = ":".join(said)[:LONGEST]
    if link is None and not code:
        return
    await touched(customer, link, "web", moment, f"order:{told.number}", code=code)


async def _by_parts(shop: Shop, told: Told) -> Link | None:
    """The shop's own link with the same words, the latest of several."""
    said = {part: _plain(word) for part, word in told.placement.items()}
    if not said.get("campaign") or not said.get("source"):
        return None
    wanted = {part: said.get(part, "") for part in parts.PARTS}
    return await Link.filter(shop_id=shop.id, **wanted).order_by("-made_at", "-id").first()


def _plain(word: str) -> str:
    try:
        return written(word)
    except BadValueError:
        return ""
