"""Somebody pressed Start: which shop and which link the code names, and the touch of it."""

import dataclasses
from datetime import datetime

from domain.audience import customers
from domain.links import chats, codes, invitations
from domain.links.parts import title
from domain.links.touching import touched
from domain.models import Customer, Link, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Arrival:
    """What a start payload says. The code of a link names its shop, a plain one may."""

    shop: Shop | None
    link: Link | None
    code: str
    inviter: Customer | None = None


async def read(payload: str) -> Arrival:
    """The payload looked up; nothing in it is believed that isn't stored."""
    link = await codes.link_of(payload)
    if link is not None:
        return Arrival(shop=link.shop, link=link, code=link.code)
    inviter = await invitations.inviter_of(payload)
    if inviter is not None:
        return Arrival(shop=inviter.shop, link=None, code=payload, inviter=inviter)
    shop, code = await customers.shop_by_code(payload)
    return Arrival(shop=shop, link=None, code=code)


async def started(
    customer: Customer, arrival: Arrival, now: datetime, update_id: str, *, is_new: bool = False
) -> None:
    """Write the touch, after those the person left in the shop's chats before.

    Only who is new can be invited.
    """
    if is_new and arrival.inviter is not None:
        await invitations.invited(customer, arrival.inviter)
    await chats.adopt(customer)
    await touched(customer, arrival.link, "bot", now, f"start:{update_id}", code=arrival.code)


async def placement(shop: Shop, code: str) -> str:
    """What a code stands for: the placement of its link, a plain code for itself."""
    link = await Link.get_or_none(shop_id=shop.id, code=code) if code else None
    return title(link) if link else code
