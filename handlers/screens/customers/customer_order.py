"""One order, line by line. Arguments: customer, order."""

from domain.audience import cards
from domain.connectors.invoices import settling
from domain.models import OrderLine
from handlers.kit import billing, person
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

SHOWN = 25
LONGEST_NAME = 80


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    order, lines, refunds = await cards.order(customer, visit.number(1))
    currency = visit.shop.currency
    said = [
        t(
            "customer-order",
            number=order.number,
            moment=t.moment(order.placed_at, visit.shop.zone),
            status=t.plain(f"order-{order.status}"),
            total=t.money(order.total, currency),
        ),
        "",
        *(_line(visit, each) for each in lines[:SHOWN]),
    ]
    if len(lines) > SHOWN:
        said.append(t("customer-order-more", count=len(lines) - SHOWN))
    said += [
        t(
            "customer-order-refund",
            amount=t.money(each.amount, currency),
            moment=t.moment(each.refunded_at, visit.shop.zone),
        )
        for each in refunds
    ]
    for each in await settling.payments_of(order):
        said.append(
            t(
                "customer-order-paid",
                amount=billing.amount(visit, each.currency, each.amount),
                moment=t.moment(each.paid_at, visit.shop.zone),
                charge=each.charge_id,
                refund=each.refund or "none",
            )
        )
    return View(text="\n".join(said), back=Button("", "customer_orders", (customer.id,)))


def _line(visit: Visit, line: OrderLine) -> str:
    return visit.t(
        "customer-order-line",
        name=line.product.name[:LONGEST_NAME],
        quantity=line.quantity,
        total=visit.t.money(line.total, visit.shop.currency),
    )
