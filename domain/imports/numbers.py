"""Numbers as people and programs write them, exactly: integers of millionths, never floats."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

from domain.imports.limits import MONEY_MAJOR
from domain.imports.problems import CellError

DecimalMark = Literal[".", ","]
MICRO = 10**6
GROUP = 3
# Powers of ten outside of which nothing is money or a quantity.
LARGEST, SMALLEST = 15, -12

PLAIN = re.compile(r"-?\d{1,15}")
TWO_PLACES = re.compile(r"(-?)(\d{1,15})[.,](\d{1,2})")
SPACES = re.compile(r"[\s'’\u00a0\u2007\u2009\u202f]+")
GROUPED = {
    ".": re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?"),
    ",": re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?"),
}
NUMBER = re.compile(r"\d*\.?\d*(e[+-]?\d{1,4})?")
CURRENCIES = {
    "₽": "RUB", "руб": "RUB", "руб.": "RUB", "р": "RUB", "р.": "RUB", "rub": "RUB", "rur": "RUB",
    "рублей": "RUB", "$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "₸": "KZT", "kzt": "KZT", "тг": "KZT", "₴": "UAH", "uah": "UAH", "грн": "UAH", "byn": "BYN",
    "br": "BYN", "₺": "TRY", "try": "TRY", "¥": "JPY", "jpy": "JPY", "cny": "CNY", "₾": "GEL",
    "gel": "GEL", "֏": "AMD", "amd": "AMD", "uzs": "UZS", "сум": "UZS", "kgs": "KGS",
}  # fmt: skip
CODES = frozenset({
    "AED", "AFN", "ALL", "AMD", "ARS", "AUD", "AZN", "BDT", "BGN", "BHD", "BRL", "BYN", "CAD",
    "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "DZD", "EGP", "EUR", "GBP", "GEL", "HKD", "HUF",
    "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JOD", "JPY", "KES", "KGS", "KRW", "KWD", "KZT",
    "LBP", "LKR", "MAD", "MDL", "MKD", "MNT", "MXN", "MYR", "NGN", "NOK", "NPR", "NZD", "OMR",
    "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TJS",
    "TMT", "TND", "TRY", "TWD", "UAH", "USD", "UZS", "VND", "XAF", "XOF", "ZAR",
})  # fmt: skip
AFFIX = re.compile(r"([^\d\s.,()+\-−]+\.?)?\s*([\d.,()+\-−\s'’eE\u00a0\u202f]+)\s*([^\d]*)")


def currency_of(text: str) -> str | None:
    """The ISO code for a sign, a word or a code; None for what is no currency."""
    word = text.strip().casefold()
    if word in CURRENCIES:
        return CURRENCIES[word]
    return word.upper() if word.upper() in CODES else None


@lru_cache(maxsize=65_536)
def parse_number(text: str, mark: DecimalMark) -> int:
    """The number in millionths; the seventh decimal is rounded half away from zero.

    Raises CellError: `empty`, `not-a-number`, `too-large`.
    """
    if PLAIN.fullmatch(text):
        return int(text) * MICRO
    if found := TWO_PLACES.fullmatch(text):
        sign, whole, part = found.groups()
        amount = int(whole) * MICRO + int(part.ljust(6, "0"))
        return -amount if sign else amount
    return _long_way(text, mark)


def parse_money(text: str, mark: DecimalMark, currency: str) -> int:
    """Like parse_number, but a currency may stand beside it. Raises CellError `other-currency`."""
    try:
        return parse_number(text, mark)
    except CellError:
        return _with_currency(text, mark, currency)


@lru_cache(maxsize=65_536)
def _with_currency(text: str, mark: DecimalMark, currency: str) -> int:
    found = AFFIX.fullmatch(text.strip())
    if not found:
        raise CellError("empty" if not text.strip() else "not-a-number")
    before, number, after = (part or "" for part in found.groups())
    for word in (before, after):
        named = currency_of(word) if word.strip() else currency
        if named is None:
            raise CellError("not-a-number")
        if named != currency:
            raise CellError("other-currency")
    return parse_number(number.strip(), mark)


def _long_way(text: str, mark: DecimalMark) -> int:
    plain = SPACES.sub("", text).replace("−", "-").casefold()
    if not plain:
        raise CellError("empty")
    plain, is_negative = _unsigned(plain)
    if GROUPED[mark].fullmatch(plain):
        plain = plain.replace("," if mark == "." else ".", "")
    plain = plain.replace(",", ".")
    if not NUMBER.fullmatch(plain) or not any(each.isdigit() for each in plain):
        raise CellError("not-a-number")
    amount = _exact(plain)
    return -amount if is_negative else amount


def _unsigned(plain: str) -> tuple[str, bool]:
    if plain.startswith("(") and plain.endswith(")"):
        return plain[1:-1], True
    if plain.endswith("-"):
        return plain[:-1], True
    return plain.removeprefix("-").removeprefix("+"), plain.startswith("-")


def _exact(plain: str) -> int:
    try:
        value = Decimal(plain)
    except InvalidOperation:
        raise CellError("not-a-number") from None
    if value.adjusted() > LARGEST:
        raise CellError("too-large")
    if value.adjusted() < SMALLEST:
        return 0
    scaled = value.scaleb(6)
    return int(scaled.to_integral_value(rounding="ROUND_HALF_UP"))


def to_minor(micro: int, digits: int) -> int:
    """Minor units of an amount in millionths, half away from zero. Raises CellError `too-large`."""
    if abs(micro) > MONEY_MAJOR * MICRO:
        raise CellError("too-large")
    return divided(micro, 10 ** (6 - digits))


def product(quantity: int, price: int, digits: int) -> int:
    """Minor units of quantity x price, both in millionths, rounded once, half away from zero."""
    total = quantity * price
    if abs(total) > MONEY_MAJOR * MICRO * MICRO:
        raise CellError("too-large")
    return divided(total, 10 ** (12 - digits))


def divided(amount: int, by: int) -> int:
    """amount / by, half away from zero."""
    half = (abs(amount) * 2 + by) // (by * 2)
    return half if amount >= 0 else -half


def decimal_mark(samples: list[str]) -> DecimalMark | None:
    """Which sign cuts off decimals in these cells; None where they don't tell."""
    votes = {".": 0, ",": 0}
    for text in samples:
        found = re.fullmatch(r"\(?[-−+]?[\d\s\u00a0\u202f.,'’]*?([.,])(\d+)\)?-?", text.strip())
        if found and (len(found[2]) != GROUP or text.lstrip("-").startswith("0")):
            votes[found[1]] += 1
    if votes["."] == votes[","]:
        return None
    return "." if votes["."] > votes[","] else ","
