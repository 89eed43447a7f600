"""A customer's orders. Arguments: customer, page."""

from domain.audience import customers
from handlers.kit import person
from handlers.kit.paging import PAGE
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    _, total = await customers.orders_page(customer, 0, 1)
    number, skipped = person.place(visit, total)
    found, total = await customers.orders_page(customer, skipped, PAGE)
    rows: list[Row] = [
        (
            Button(
                t.plain(
                    "customer-orders-line",
                    number=each.number,
                    day=t.date(each.placed_at.astimezone(visit.shop.zone).date()),
                    total=t.money(each.total, visit.shop.currency),
                    status=t.plain(f"order-{each.status}"),
                ),
                "customer_order",
                (customer.id, each.id),
            ),
        )
        for each in found
    ]
    rows += person.pager("customer_orders", customer, number, total, PAGE)
    if visit.can("payments"):
        rows.append((Button(t.plain("customer-orders-bill"), "invoice_new", (customer.id,)),))
    text = person.title(visit, "customer-orders-title", customer, count=total)
    return View(text=text, rows=tuple(rows), back=person.back(customer))
