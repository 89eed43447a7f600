"""Visits booked: past and to come, of all states."""

from domain.models import Booking
from tests.segments.world import Maker, Row, Rows

MODEL = Booking
AFTER = ("customers",)
SERVICES = ("", "Стрижка", "Массаж")
SPECIALISTS = ("", "Ольга", "Пётр")
BRANCHES = ("", "Центр", "Север")
POOLS = {
    "service": ("стрижка", "массаж"),
    "specialist": ("ольга", "петр"),
    "visit_branch": ("центр", "север"),
}
SHORT = {"Пётр": "петр"}


def rows(maker: Maker) -> Rows:
    return [_booking(maker, key) for key in maker.ids(maker.dice.randrange(10, 40))]


def _booking(maker: Maker, key: int) -> Row:
    dice = maker.dice
    words = {
        "service": dice.choice(SERVICES),
        "specialist": dice.choice(SPECIALISTS),
        "branch": dice.choice(BRANCHES),
    }
    return {
        "id": key,
        "external_id": str(key),
        "customer_id": dice.choice(maker.customers[:9]),
        "status": dice.choice(("booked", "done", "done", "no_show", "cancelled")),
        "booked_at": maker.moment(),
        "starts_at": maker.coming(),
        **words,
        **{f"{key}_folded": SHORT.get(each, each.lower()) for key, each in words.items()},
    }
