"""The customer's own orders."""

from domain.audience import customers
from domain.models import Order
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(command="orders")
async def draw(visit: Visit) -> View:
    _, total = await customers.orders_page(visit.customer, 0, 1)
    if not total:
        return View(text=visit.t("my-orders-none"))
    number, skipped = offset(visit.number(0, 0), total)
    orders, total = await customers.orders_page(visit.customer, skipped, PAGE)
    page = Page(items=orders, number=number, total=total)
    lines = "\n".join(_line(visit, order) for order in orders)
    return View(
        text=f"{visit.t('my-orders', count=total)}\n\n{lines}",
        rows=page.pager(lambda label, to: Button(label, "my_orders", (to,))),
    )


def _line(visit: Visit, order: Order) -> str:
    return visit.t(
        "my-orders-line",
        number=order.number,
        day=visit.t.date(order.placed_at.astimezone(visit.shop.zone).date()),
        total=visit.t.money(order.total, visit.shop.currency),
        status=visit.t.plain(f"order-{order.status}"),
    )
