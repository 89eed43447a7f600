"""A no by the link of a message: as good as a no in the chat, and for the same channel."""

import dataclasses
from datetime import datetime

from domain.audience import consents
from domain.audience.merging import living
from domain.messaging import marks
from domain.models import Customer, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Left:
    """Whose link it was, and whether they had said no before."""

    shop: Shop
    customer: Customer
    channel: str
    is_out: bool


async def of(token: str) -> Left:
    """What the page shows. Raises NotFoundError."""
    which = await marks.left(token)
    customer = await living(which.customer_id)
    shop = await Shop.get(id=which.shop_id)
    state = await consents.state(customer, consents.MARKETING, which.channel)
    return Left(shop=shop, customer=customer, channel=which.channel, is_out=state is False)


async def leave(token: str, now: datetime, *, source: str) -> Left:
    """Say no; a second time changes nothing. Raises NotFoundError."""
    which = await marks.left(token)
    customer = await living(which.customer_id)
    await consents.refuse(customer, now, source=source, channel=which.channel)
    return dataclasses.replace(await of(token), is_out=True)
