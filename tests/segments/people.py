"""People, orders and things of a test shop, made in a line; and the names of those who match."""

import dataclasses
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from domain.core.names import fold
from domain.models import (
    Category,
    Consent,
    Customer,
    CustomerTag,
    Order,
    OrderLine,
    Product,
    Refund,
    Shop,
)
from domain.segments.condition import Condition
from domain.segments.people import Base
from domain.segments.rule import Rule, members
from domain.segments.tree import Leaf, Node
from tests.conftest import NOW

NUMBERS = count(1)
DAY = timedelta(days=1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Shelf:
    """A shop and what is put into it."""

    shop: Shop

    async def customer(self, name: str, *, city: str = "", **values: Any) -> Customer:  # noqa: ANN401
        values.setdefault("registered_at", NOW - 400 * DAY)
        return await Customer.create(
            shop=self.shop, name=name, city=city, city_folded=fold(city), **values
        )

    async def buyer(self, name: str, *days_ago: float, total: int = 1_000) -> Customer:
        """A customer with an order so many days ago each."""
        customer = await self.customer(name)
        for days in days_ago:
            await self.order(customer, NOW - days * DAY, total=total)
        return customer

    async def order(
        self, customer: Customer, placed_at: datetime, *, total: int = 1_000, status: str = "paid"
    ) -> Order:
        return await Order.create(
            shop=self.shop,
            customer=customer,
            number=str(next(NUMBERS)),
            status=status,
            placed_at=placed_at,
            total=total,
        )

    async def line(self, order: Order, product: Product, quantity: int = 1) -> None:
        await OrderLine.create(
            shop=self.shop,
            order=order,
            product=product,
            customer_id=order.customer_id,
            placed_at=order.placed_at,
            quantity=quantity,
            price=100,
            total=100 * quantity,
        )

    async def refund(
        self, customer: Customer, amount: int, when: datetime, order: Order | None = None
    ) -> None:
        await Refund.create(
            shop=self.shop,
            customer=customer,
            order=order,
            number=str(next(NUMBERS)),
            amount=amount,
            refunded_at=when,
        )

    async def product(self, name: str, category: Category | None = None) -> Product:
        return await Product.create(
            shop=self.shop,
            category=category,
            sku=str(next(NUMBERS)),
            name=name,
            name_folded=fold(name),
            added_at=NOW,
        )

    async def category(self, name: str, parent: Category | None = None) -> Category:
        return await Category.create(
            shop=self.shop, parent=parent, name=name, name_folded=fold(name)
        )

    async def tag(self, customer: Customer, label: str, added_at: datetime = NOW - DAY) -> None:
        await CustomerTag.create(
            shop=self.shop, customer=customer, tag=fold(label), label=label, added_at=added_at
        )

    async def consent(
        self, customer: Customer, channel: str = "telegram", *, is_given: bool = True
    ) -> None:
        await Consent.create(
            shop=self.shop,
            customer=customer,
            channel=channel,
            topic="marketing",
            is_given=is_given,
            decided_at=NOW,
        )

    async def check(self, cases: list[tuple[Condition, set[str]]]) -> None:
        """Assert a table of cases; one shop serves all of them."""
        for condition, expected in cases:
            assert await self.names(condition) == expected, condition

    async def names(
        self, asked: Condition | Node, *, base: Base = "everyone", now: datetime = NOW
    ) -> set[str]:
        """Who matches."""
        tree = Leaf(condition=asked) if isinstance(asked, Condition) else asked
        ids = await members(Rule(base=base, tree=tree), self.shop, now)
        return {customer.name for customer in await Customer.filter(id__in=ids)}
