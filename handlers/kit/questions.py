"""The five questions about a shop, drawn alike by the set-up and by the settings."""

from domain.audience import shops
from handlers.kit.view import Button, Row, in_rows
from handlers.kit.visit import Visit

ZONES = ("Калининград", "Москва", "Самара", "Екатеринбург", "Новосибирск", "Владивосток")
# A longer name would not fit the callback data of its button.
LONGEST_KEY = 40
LANGUAGES = {"ru": "Русский", "en": "English"}


def text_of(visit: Visit, question: str) -> str:
    """The question with what is set now."""
    return visit.t(f"question-{question}", value=value_of(visit, question))


def value_of(visit: Visit, question: str) -> str:
    """What the shop has now, in words."""
    shop, t = visit.shop, visit.t
    match question:
        case "name":
            return shop.name or t.plain("shop-unnamed")
        case "zone":
            return f"{shop.zone_name} ({shops.zone_offset(shop.zone_name, visit.now)})"
        case "currency":
            return shop.currency
        case "language":
            return LANGUAGES[shop.language]
        case _:
            return shop.greeting or t.plain("question-greeting-standard")


def options(visit: Visit, question: str, screen: str) -> tuple[Row, ...]:
    """Answers to tap; each presses the act `answer` of `screen` with the question and the value."""

    def key(label: str, value: str) -> Button:
        return Button(label, screen, (question, value), "answer")

    match question:
        case "zone":
            keys = [key(city, shops.zone_named(city)) for city in ZONES]
        case "currency":
            keys = [key(code, code) for code in shops.CURRENCIES]
        case "language":
            keys = [key(name, code) for code, name in LANGUAGES.items()]
        case "greeting":
            keys = [key(visit.t.plain("question-greeting-keep"), "-")]
        case _ if visit.shop.name:
            keys = [key(visit.shop.name, visit.shop.name)] if _fits(visit.shop.name) else []
        case _:
            keys = []
    width = 4 if question == "currency" else 2
    return in_rows(keys, width)


def _fits(name: str) -> bool:
    return len(name.encode()) <= LONGEST_KEY and ":" not in name
