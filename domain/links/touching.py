"""Touches: a customer came by a link, by a code nobody knows, or directly."""

from datetime import datetime, timedelta
from typing import Final, Literal

from domain.models import Customer, Link, Staff, Touch

Way = Literal["bot", "app", "web", "chat"]
# Who comes again by the same way within one visit has not come twice.
VISIT: Final = timedelta(minutes=30)


async def touched(
    customer: Customer,
    link: Link | None,
    way: Way,
    moment: datetime,
    external_id: str,
    *,
    code: str = "",
) -> Touch | None:
    """Write a touch, or None: a repeat, one of the staff, a trial person."""
    if customer.is_test or customer.is_guest or await _is_staff(customer):
        return None
    if link is not None and link.shop_id != customer.shop_id:
        link = None
    code = link.code if link else code[:64]
    if await _is_repeat(customer, code, moment):
        return None
    touch, is_new = await Touch.get_or_create(
        {
            "customer_id": customer.id,
            "link_id": link.id if link else None,
            "code": code,
            "way": way,
            "touched_at": moment,
            "is_return": link.is_return if link else False,
        },
        shop_id=customer.shop_id,
        external_id=external_id[:64],
    )
    return touch if is_new else None


async def first(customer: Customer) -> Touch | None:
    """By what the customer came to know the shop; a later touch never takes its place."""
    rows = Touch.filter(shop_id=customer.shop_id, customer_id=customer.id)
    return await rows.order_by("touched_at", "id").select_related("link").first()


async def _is_staff(customer: Customer) -> bool:
    if customer.telegram_id is None:
        return False
    return await Staff.exists(shop_id=customer.shop_id, person_id=customer.telegram_id)


async def _is_repeat(customer: Customer, code: str, moment: datetime) -> bool:
    """The same link within one visit; a direct one within the visit of any."""
    rows = Touch.filter(
        shop_id=customer.shop_id,
        customer_id=customer.id,
        touched_at__gt=moment - VISIT,
        touched_at__lte=moment,
    )
    if code:
        rows = rows.filter(code=code)
    return await rows.exists()
