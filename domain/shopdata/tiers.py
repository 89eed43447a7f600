"""Tiers by their names, and the stays of a customer in them."""

from domain.core.names import fold
from domain.models import CustomerTier, LoyaltyTier, Shop
from domain.shopdata import rows
from domain.shopdata.loyalty import Stay, course
from domain.shopdata.refusal import wrong

NAME = 60


def code_of(name: str) -> str:
    """A tier's name as it is compared: «Золотой клиент» and золотой_клиент are one."""
    return "_".join(fold(name).replace("_", " ").split())[:NAME]


async def named(shop: Shop, name: str, at: str = "/tier") -> LoyaltyTier:
    """The tier. Raises BadItemError."""
    found = await LoyaltyTier.get_or_none(shop_id=shop.id, name_folded=code_of(name))
    if found is None:
        raise wrong(at, "unknown-tier", f'there is no tier "{name[:NAME]}": tell it first')
    return found


async def settle(shop: Shop, customer_id: int) -> bool:
    """End every stay of the customer where the next one begins; whether anything changed."""
    found = await CustomerTier.filter(shop_id=shop.id, customer_id=customer_id).order_by("since")
    stays = course(Stay(since=row.since, until=row.until) for row in found)
    changed = False
    for row, stay in zip(found, stays, strict=True):
        changed |= await rows.keep(row, until=stay.until)
    return changed
