"""Shops: the five answers of the set-up, and changes to them later."""

import dataclasses
from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from domain.audience import audit, staff
from domain.core.errors import BadValueError, DomainError, NotFoundError
from domain.core.names import fold
from domain.models import Order, Person, Shop

QUESTIONS = ("name", "zone", "currency", "language", "greeting")
LANGUAGES = ("ru", "en")
NAME_LIMIT, GREETING_LIMIT = 64, 600
# The country is where phone numbers without a country code are read.
CURRENCIES = {
    "RUB": "RU",
    "KZT": "KZ",
    "BYN": "BY",
    "UZS": "UZ",
    "AMD": "AM",
    "EUR": "DE",
    "USD": "US",
    "GBP": "GB",
}
CITIES = {
    "калининград": "Europe/Kaliningrad",
    "москва": "Europe/Moscow",
    "санкт-петербург": "Europe/Moscow",
    "питер": "Europe/Moscow",
    "казань": "Europe/Moscow",
    "краснодар": "Europe/Moscow",
    "нижний новгород": "Europe/Moscow",
    "ростов-на-дону": "Europe/Moscow",
    "воронеж": "Europe/Moscow",
    "самара": "Europe/Samara",
    "волгоград": "Europe/Volgograd",
    "саратов": "Europe/Saratov",
    "екатеринбург": "Asia/Yekaterinburg",
    "челябинск": "Asia/Yekaterinburg",
    "пермь": "Asia/Yekaterinburg",
    "уфа": "Asia/Yekaterinburg",
    "тюмень": "Asia/Yekaterinburg",
    "омск": "Asia/Omsk",
    "новосибирск": "Asia/Novosibirsk",
    "барнаул": "Asia/Barnaul",
    "томск": "Asia/Tomsk",
    "красноярск": "Asia/Krasnoyarsk",
    "иркутск": "Asia/Irkutsk",
    "якутск": "Asia/Yakutsk",
    "владивосток": "Asia/Vladivostok",
    "хабаровск": "Asia/Vladivostok",
    "магадан": "Asia/Magadan",
    "камчатка": "Asia/Kamchatka",
    "минск": "Europe/Minsk",
    "алматы": "Asia/Almaty",
    "астана": "Asia/Almaty",
    "ташкент": "Asia/Tashkent",
    "ереван": "Asia/Yerevan",
    "тбилиси": "Asia/Tbilisi",
    "киев": "Europe/Kyiv",
    "лондон": "Europe/London",
    "берлин": "Europe/Berlin",
}


@dataclasses.dataclass(eq=False)
class CurrencyInUseError(DomainError):
    """Orders are already counted in this currency; another one would change their worth."""

    code = "currency-in-use"
    currency: str


def zone_named(text: str) -> str:
    """The zone of a city in Russian, of an IANA name or its last part. Raises BadValueError."""
    asked = fold(text)
    if asked in CITIES:
        return CITIES[asked]
    wanted = asked.replace(" ", "_")
    for name in sorted(available_timezones()):
        if wanted in (name.casefold(), name.casefold().rpartition("/")[2]):
            return name
    raise BadValueError(reason="unknown-zone")


async def answer(shop: Shop, question: str, value: str, actor: Person, now: datetime) -> None:
    """Set one of QUESTIONS. Raises BadValueError, CurrencyInUseError, NotFoundError."""
    value = value.strip()
    match question:
        case "name":
            shop.name = _line(value, NAME_LIMIT)
        case "greeting":
            shop.greeting = "" if value == "-" else _line(value, GREETING_LIMIT)
        case "zone":
            shop.zone_name = zone_named(value)
        case "currency":
            await _set_currency(shop, value.upper())
        case "language" if value in LANGUAGES:
            shop.language = value
        case _:
            raise NotFoundError(thing="button")
    await shop.save()
    await audit.record(shop.id, actor, "shop_changed", now, question=question, value=value[:80])


async def finish(shop: Shop, now: datetime) -> None:
    """The set-up conversation is over; only the first time counts."""
    if shop.ready_at is None:
        shop.ready_at = now
        await shop.save(update_fields=["ready_at"])


async def open_another(person: Person, now: datetime) -> Shop:
    """A further shop of the same owner on this bot."""
    shop = await Shop.create(name="", created_at=now, language=person.language)
    await staff.hire(shop.id, person, "owner", now)
    person.shop_id = shop.id
    await person.save(update_fields=["shop_id"])
    await audit.record(shop.id, person, "shop_opened", now)
    return shop


def zone_offset(name: str, now: datetime) -> str:
    """`UTC+3` for the zone as it is at `now`."""
    offset = now.astimezone(ZoneInfo(name)).utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


async def _set_currency(shop: Shop, currency: str) -> None:
    if currency not in CURRENCIES:
        raise BadValueError(reason="unknown-currency", limit=", ".join(CURRENCIES))
    if currency != shop.currency and await Order.exists(shop_id=shop.id):
        raise CurrencyInUseError(currency=shop.currency)
    shop.currency, shop.country = currency, CURRENCIES[currency]


def _line(value: str, limit: int) -> str:
    if not value:
        raise BadValueError(reason="empty")
    if len(value) > limit:
        raise BadValueError(reason="too-long", limit=str(limit))
    return value
