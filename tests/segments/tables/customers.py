"""People: some are staff, guests or erased, and stand in no segment."""

from domain.core.names import fold
from domain.models import Customer
from tests.segments.world import Maker, Row, Rows

MODEL = Customer
COUNT = 14
CITIES = ("", "", "Москва", "Орёл", "Томск", "Химки", "New York")
CODES = ("", "", "vk_may", "VK_may", "tg1")
NAMES = ("", "", "Анна Мостовая", "Пётр Скворцов", "Omar")
PHONES = ("", "", "+79991234567", "+79160000001", "+4915112345678")
EMAILS = ("", "", "a@example.com", "may@example.ru", "vk_1@example.com")
LANGUAGES = ("", "ru", "en")
ZONES = ("", "", "Europe/Moscow", "Asia/Omsk")
STATUSES = ("never", "active", "active", "blocked", "deactivated", "kicked")
# 29 February, and the days about each moment of the worlds.
BIRTHDAYS = ((2, 29), (2, 28), (3, 1), (3, 16), (3, 30), (10, 25), (11, 2), (1, 1), (12, 31))
POOLS = {
    "city": tuple(fold(each) for each in CITIES),
    "known_city": ("москва", "орел", "томск", "химки"),
    "code": CODES,
    "language": LANGUAGES,
    "time_zone": ZONES,
}


def rows(maker: Maker) -> Rows:
    return [_customer(maker, key) for key in maker.ids(COUNT)]


def _customer(maker: Maker, key: int) -> Row:
    dice = maker.dice
    city = dice.choice(CITIES)
    rare = dice.random()
    return {
        "id": key,
        **_named(maker),
        "city": city,
        "city_folded": fold(city),
        "came_from": dice.choice(CODES),
        "phone": dice.choice(PHONES),
        "email": dice.choice(EMAILS),
        "telegram_id": dice.choice((None, key)),
        "blocked_at": dice.choice((None, None, None, maker.moment())),
        "registered_at": maker.moment(),
        "erased_at": maker.now if rare < 0.05 else None,
        "is_guest": 0.05 < rare < 0.10,
        "is_test": 0.10 < rare < 0.15,
        **_told(maker),
        **_born(maker),
        **_in_telegram(maker),
    }


def _named(maker: Maker) -> Row:
    name = maker.dice.choice(NAMES)
    return {"name": name, "name_folded": fold(name)}


def _told(maker: Maker) -> Row:
    """What the card says beside."""
    dice = maker.dice
    gender, zone = dice.choice(("", "m", "f")), dice.choice(ZONES)
    return {
        "gender": gender,
        "gender_source": dice.choice(("given", "predicted")) if gender else "",
        "time_zone": zone,
        "zone_source": dice.choice(("set", "city", "inferred")) if zone else "",
        "language": dice.choice(LANGUAGES),
        "manager_id": dice.choice((None, *maker.ids(3))),
        "invited_by": dice.choice((None, *maker.ids(4))),
    }


def _born(maker: Maker) -> Row:
    """A birthday whole, without the year, or none."""
    dice = maker.dice
    month, day = dice.choice(BIRTHDAYS)
    known = dice.random()
    if known < 0.2:
        return {"birth_day": None, "birth_month": None, "birth_year": None}
    year = dice.choice((1964, 1996, 2000, 2004)) if known < 0.7 else None
    return {"birth_day": day, "birth_month": month, "birth_year": year}


def _in_telegram(maker: Maker) -> Row:
    dice = maker.dice
    seen = dice.choice((None, maker.moment()))
    return {
        "status": dice.choice(STATUSES),
        "username": dice.choice(("", "anna")),
        "is_premium": None if seen is None else dice.random() < 0.5,
        "premium_seen_at": seen,
        "may_write": dice.random() < 0.5,
        "has_home_screen": dice.choice((None, True, False)),
        "phone_shared": dice.random() < 0.5,
    }
