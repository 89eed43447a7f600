"""Telegram accounts of customers. One gets the messages; a merge by hand may leave a second one."""

from tortoise.expressions import Q

from domain.audience.identities import Key, find
from domain.models import Customer, Identity, Shop

KIND = "telegram"


async def owner(shop_id: int, telegram_id: int) -> Customer | None:
    """Whose account it is, also where the messages go to another one of theirs."""
    direct = await Customer.get_or_none(shop_id=shop_id, telegram_id=telegram_id)
    return direct or await find(shop_id, Key(KIND, str(telegram_id)))


async def customers_of(telegram_id: int) -> list[Customer]:
    """The customers of all shops that the account is, with their shops, the oldest first."""
    shops = [row[0] for row in await Shop.all().values_list("id")]
    known = Identity.filter(shop_id__in=shops, kind=KIND, value=str(telegram_id))
    ids = [row[0] for row in await known.values_list("customer_id")]
    own = Customer.filter(Q(id__in=ids) | Q(telegram_id=telegram_id, shop_id__in=shops))
    return await own.order_by("id").select_related("shop")


async def of(customer: Customer) -> list[int]:
    """All accounts that lead to the customer, the one that gets the messages first."""
    known = Identity.filter(shop_id=customer.shop_id, customer_id=customer.id, kind=KIND)
    ids = [int(row[0]) for row in await known.order_by("id").values_list("value")]
    first = [] if customer.telegram_id is None else [customer.telegram_id]
    return list(dict.fromkeys((*first, *ids)))
