"""Who of the staff looks after a customer."""

from datetime import datetime

from domain.audience import audit
from domain.core.errors import NotFoundError
from domain.models import Customer, Person, Shop, Staff


async def carers(shop: Shop) -> list[Staff]:
    """Everybody who works in the shop, with their names; the first who came first."""
    return await Staff.filter(shop_id=shop.id).order_by("id").prefetch_related("person")


async def carer_of(customer: Customer) -> Staff | None:
    """Who looks after the customer; nobody, too, when they work here no more."""
    if customer.manager_id is None:
        return None
    found = Staff.filter(id=customer.manager_id, shop_id=customer.shop_id)
    return await found.prefetch_related("person").first()


async def entrust(
    shop: Shop, customer: Customer, staff_id: int | None, actor: Person, now: datetime
) -> None:
    """Let somebody look after the customer, or nobody. Raises NotFoundError."""
    works = [each for each in await carers(shop) if each.id == staff_id]
    if staff_id is not None and not works:
        raise NotFoundError(thing="button")
    await Customer.filter(id=customer.id).update(manager_id=staff_id)
    name = works[0].person.name if works else ""
    await audit.record(
        shop.id, actor, "customer_entrusted", now, number=str(customer.id), name=name or "none"
    )
