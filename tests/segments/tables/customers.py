"""People: some are staff, guests or erased, and stand in no segment."""

from domain.core.names import fold
from domain.models import Customer
from tests.segments.world import Maker, Row, Rows

MODEL = Customer
COUNT = 14
CITIES = ("", "", "Москва", "Орёл", "Томск", "New York")
CODES = ("", "", "vk_may", "VK_may", "tg1")
POOLS = {"city": tuple(fold(each) for each in CITIES), "code": CODES}


def rows(maker: Maker) -> Rows:
    return [_customer(maker, key) for key in maker.ids(COUNT)]


def _customer(maker: Maker, key: int) -> Row:
    dice = maker.dice
    city = dice.choice(CITIES)
    rare = dice.random()
    return {
        "id": key,
        "name": str(key),
        "city": city,
        "city_folded": fold(city),
        "came_from": dice.choice(CODES),
        "phone": dice.choice(("", "+79990000000")),
        "email": dice.choice(("", "a@example.com")),
        "telegram_id": dice.choice((None, key)),
        "blocked_at": dice.choice((None, None, None, maker.now)),
        "registered_at": maker.moment(),
        "erased_at": maker.now if rare < 0.05 else None,
        "is_guest": 0.05 < rare < 0.10,
        "is_test": 0.10 < rare < 0.15,
    }
