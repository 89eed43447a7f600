"""Orders and refunds for report tests, in one line each."""

import itertools
from datetime import datetime

from domain.models import Customer, Order, Refund, Shop
from tests.conftest import NOW

_numbers = itertools.count(1)


async def a_customer(
    shop: Shop, name: str = "Анна", *, is_guest: bool = False, is_test: bool = False
) -> Customer:
    """A person of this shop."""
    return await Customer.create(
        shop=shop, name=name, registered_at=NOW, is_guest=is_guest, is_test=is_test
    )


async def sold(
    customer: Customer, placed_at: datetime, roubles: int = 100, status: str = "paid"
) -> Order:
    """An order of that many roubles."""
    return await Order.create(
        shop_id=customer.shop_id,
        customer=customer,
        number=str(next(_numbers)),
        placed_at=placed_at,
        total=roubles * 100,
        status=status,
    )


async def refunded(
    customer: Customer, refunded_at: datetime, roubles: int, order: Order | None = None
) -> None:
    """Money given back."""
    await Refund.create(
        shop_id=customer.shop_id,
        customer=customer,
        order=order,
        number=str(next(_numbers)),
        amount=roubles * 100,
        refunded_at=refunded_at,
    )
