"""What a campaign's text promises: goods that are there, at the prices it was confirmed with."""

from typing import Any, Final

from domain.core.params import stored
from domain.messaging.eligibility.kinds.in_stock import InStock
from domain.messaging.eligibility.kinds.price_not_up import PriceNotUp
from domain.messaging.eligibility.rule import key
from domain.messaging.message import Message
from domain.messaging.templates.language import compiled
from domain.models import Campaign, Product

# Chosen by its owner; the prices follow from it at the start.
GOODS: Final = key(InStock())
PRICES: Final = key(PriceNotUp())


def codes(message: Message) -> frozenset[str]:
    """The codes of the products a message names, in the words of any channel."""
    return frozenset[str]().union(*(compiled(text).skus for text in message.texts))


async def frozen(campaign: Campaign, message: Message) -> list[dict[str, Any]]:
    """The rules of eligibility from the start on, with the goods and the prices of this moment.

    Those that are gone from the catalogue are among the goods: then there may be nothing to sell.
    """
    rules = [each for each in campaign.eligibility or () if each["kind"] not in {GOODS, PRICES}]
    if not any(each["kind"] == GOODS for each in campaign.eligibility or ()):
        return rules
    named = await Product.filter(shop_id=campaign.shop_id, sku__in=sorted(codes(message)))
    goods = stored(GOODS, InStock(things=tuple(each.id for each in named)))
    prices = [
        stored(PRICES, PriceNotUp(things=(each.id,), most=each.price))
        for each in named
        if each.price is not None
    ]
    return [*rules, goods, *prices]
