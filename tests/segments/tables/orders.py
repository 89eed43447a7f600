"""Orders of all statuses; the last three people have none."""

from domain.models import Order
from tests.segments.world import Maker, Row, Rows

MODEL = Order
AFTER = ("customers",)
STATUSES = ("new", "paid", "paid", "fulfilled", "fulfilled", "cancelled", "refunded")
TOTALS = (0, 100, 200, 333, 500, 1_000)
SOURCES = ("", "app", "site", "manager")
DELIVERIES = ("", "Курьер", "Почта")
BRANCHES = ("", "Центр", "Север")
PAYMENTS = ("", "card", "cash")
PROMO_CODES = ("", "", "may", "лето")
POOLS = {
    "order_source": SOURCES,
    "delivery": DELIVERIES,
    "branch": BRANCHES,
    "payment_method": PAYMENTS,
    "promo": PROMO_CODES,
}


def rows(maker: Maker) -> Rows:
    return [_order(maker, key) for key in maker.ids(maker.dice.randrange(5, 40))]


def _order(maker: Maker, key: int) -> Row:
    dice = maker.dice
    return {
        "id": key,
        "number": str(key),
        "customer_id": dice.choice(maker.customers[:-3]),
        "status": dice.choice(STATUSES),
        "placed_at": maker.moment(),
        "status_since": dice.choice((None, maker.moment())),
        "total": dice.choice(TOTALS),
        "discount": dice.choice((0, 0, 50, 300)),
        "source": dice.choice(SOURCES),
        "delivery_method": dice.choice(DELIVERIES),
        "branch": dice.choice(BRANCHES),
        "payment_method": dice.choice(PAYMENTS),
        "promo_code": dice.choice(PROMO_CODES),
    }
