"""How a customer is named on screens, and the way back to their card."""

from domain.audience import cards
from domain.models import Customer
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit


async def asked(visit: Visit) -> Customer:
    """The customer whose number is the first argument. Raises NotFoundError."""
    return await cards.find(visit.shop, visit.number(0))


def name(visit: Visit, customer: Customer) -> str:
    """The name, or what else the customer may be called by."""
    return customer.name or visit.t.plain("customers-no-name", number=str(customer.id))


def title(visit: Visit, text_id: str, customer: Customer, **values: object) -> str:
    """The first line of a screen behind the card."""
    return visit.t(text_id, name=name(visit, customer), **values)


def back(customer: Customer) -> Button:
    """The way back to the card."""
    return Button("", "customer_card", (customer.id,))


def place(visit: Visit, total: int, size: int = PAGE) -> tuple[int, int]:
    """The page asked for by the second argument, and what stands before it."""
    return offset(visit.number(1, 0), total, size)


def pager(screen: str, customer: Customer, number: int, total: int, size: int) -> tuple[Row, ...]:
    """The row that leads to other pages of a screen about a customer."""
    page = Page[None](items=(), number=number, total=total, size=size)
    return page.pager(lambda label, to: Button(label, screen, (customer.id, to)))
