"""What was paid by invoices: in Stars and in money, some of it given back."""

from domain.models import InvoicePayment
from tests.segments.world import Maker, Rows

MODEL = InvoicePayment
AFTER = ("customers", "orders", "invoices")


def rows(maker: Maker) -> Rows:
    dice = maker.dice
    if not maker["orders"]:
        return []
    return [
        {
            "id": key,
            "invoice_id": maker.first_id,
            "order_id": dice.choice(maker["orders"])["id"],
            "customer_id": dice.choice(maker.customers),
            "telegram_id": key,
            "charge_id": f"c{key}",
            "currency": dice.choice(("XTR", "XTR", "RUB")),
            "amount": dice.choice((1, 2, 50, 333)),
            "total": 100,
            "paid_at": maker.moment(),
            "refund": dice.choice(("", "", "", "wanted", "done", "failed")),
        }
        for key in maker.ids(dice.randrange(12))
    ]
