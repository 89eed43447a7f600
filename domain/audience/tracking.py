"""Whether a person's visits may be followed: asked first where the shop wants it so."""

from datetime import datetime
from typing import Final

from domain.audience import audit, consents, identities
from domain.audience.kinship import Key
from domain.models import Customer, Person, Shop

TOPIC: Final = "tracking"
CHANNEL: Final = "web"


async def may(shop_id: int, key: Key, *, asks: bool, said: object) -> bool:
    """Whether events of this reporter may be stored. `said` is what the page says, if anything.

    A no is a no in any shop. Where the shop asks first, a yes on the page or in the chat is needed.
    """
    if said is False:
        return False
    if not asks:
        return True
    customer = await identities.find(shop_id, key)
    decided = None if customer is None else await state(customer)
    return said is True if decided is None else decided


async def allows(shop: Shop, customer: Customer) -> bool:
    """Whether what this person does outside of the chat may be kept with them."""
    return not shop.asks_tracking or await state(customer) is True


async def state(customer: Customer) -> bool | None:
    """What the person decided in the chat; None when they did not."""
    return await consents.state(customer, TOPIC, CHANNEL)


async def decide(customer: Customer, now: datetime, *, is_given: bool, text: str) -> None:
    """Keep the person's decision with the text it was made about."""
    await consents.decide(
        customer, TOPIC, now, is_given=is_given, source="menu", text=text, channel=CHANNEL
    )


async def demand(shop: Shop, actor: Person, now: datetime, *, asks: bool) -> None:
    """Ask before following visits, or stop asking."""
    shop.asks_tracking = asks
    await shop.save(update_fields=["asks_tracking"])
    action = "tracking_asked" if asks else "tracking_not_asked"
    await audit.record(shop.id, actor, action, now)
