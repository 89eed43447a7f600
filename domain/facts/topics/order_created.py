"""An order was made here, paid in Telegram."""

import dataclasses
from typing import Self

from domain.facts.fact import Fact, topic


@dataclasses.dataclass(frozen=True, kw_only=True)
class Line:
    """One line; money is integer minor units."""

    sku: str
    name: str
    quantity: int
    price: int


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderCreated(Fact):
    """Money is integer minor units of the currency; `placed_at` is RFC 3339."""

    number: str
    status: str
    total: int
    currency: str
    placed_at: str
    lines: tuple[Line, ...] = ()

    @classmethod
    def sample(cls) -> Self:
        return cls(
            customer_id=17,
            number="T-1042",
            status="paid",
            total=129_000,
            currency="RUB",
            placed_at="2026-03-16T12:00:00Z",
            lines=(Line(sku="oolong-100", name="Oolong, 100 g", quantity=1, price=129_000),),
        )
