"""Values as a message shows them: sums, days, numbers, the word that goes with a number."""

import dataclasses
from datetime import date
from functools import lru_cache
from typing import Final

from babel.dates import format_date
from babel.numbers import get_currency_symbol

from domain.core.money import minor_digits

TWO, ELEVEN = 2, 11
SPACE: Final = "\u00a0"
# Numbers below are written without a space: 9999, but 10 000.
SHORT: Final = 10_000
DATES: Final = {"ru": "d MMMM", "en": "d MMMM"}
STYLES: Final = {
    "short": "dd.MM.y",
    "full": "d MMMM y",
    "кратко": "dd.MM.y",
    "полностью": "d MMMM y",
}


@dataclasses.dataclass(frozen=True)
class Money:
    """An amount in minor units of a currency; compared with a number it is in major ones."""

    minor: int
    currency: str

    def _other(self, other: object) -> float | None:
        if isinstance(other, Money):
            return float(other.minor)
        if isinstance(other, int | float):
            return float(other * 10 ** minor_digits(self.currency))
        return None

    def __eq__(self, other: object) -> bool:
        return self.minor == self._other(other)

    def __hash__(self) -> int:
        return hash(self.minor)

    def __lt__(self, other: object) -> bool:
        theirs = self._other(other)
        return theirs is not None and self.minor < theirs

    def __gt__(self, other: object) -> bool:
        theirs = self._other(other)
        return theirs is not None and self.minor > theirs

    def __le__(self, other: object) -> bool:
        return self < other or self == other

    def __ge__(self, other: object) -> bool:
        return self > other or self == other

    def __bool__(self) -> bool:
        return self.minor != 0

    def __add__(self, other: object) -> "Money":
        return Money(self.minor + round(self._other(other) or 0), self.currency)

    def __sub__(self, other: object) -> "Money":
        return Money(self.minor - round(self._other(other) or 0), self.currency)

    def __radd__(self, other: object) -> "Money":
        return self + other

    def __rsub__(self, other: object) -> "Money":
        return Money(round(self._other(other) or 0) - self.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)


def money_text(amount: Money, language: str) -> str:
    """1 290 ₽; hundredths only where there are some."""
    digits = minor_digits(amount.currency)
    whole, rest = divmod(abs(amount.minor), 10**digits)
    point = "," if language == "ru" else "."
    text = _grouped(whole, language) + (f"{point}{rest:0{digits}d}" if rest else "")
    sign = "−" if amount.minor < 0 else ""
    symbol = _symbol(amount.currency, language)
    return f"{sign}{symbol}{text}" if language == "en" else f"{sign}{text}{SPACE}{symbol}"


def number_text(value: float, language: str) -> str:
    """Digits in groups of three from 10 000 on."""
    whole = int(value)
    sign = "−" if whole < 0 else ""
    return sign + (_grouped(abs(whole), language) if abs(whole) >= SHORT else str(abs(whole)))


def date_text(day: date, language: str, style: str = "") -> str:
    """3 ноября; `short` 03.11.2026, `full` 3 ноября 2026."""
    return _date_text(day, language, STYLES.get(style, DATES.get(language, "d MMMM")))


def plural_form(number: float, language: str, forms: tuple[str, ...]) -> str:
    """балл, балла, баллов; point, points. With fewer forms the last one stands for the rest."""
    whole = abs(int(number))
    if len(forms) == TWO or language != "ru":
        return forms[0] if whole == 1 else forms[-1]
    if whole % 10 == 1 and whole % 100 != ELEVEN:
        return forms[0]
    few = whole % 10 in {2, 3, 4} and whole % 100 not in {12, 13, 14}
    return forms[1] if few else forms[-1]


def upper_first(text: str) -> str:
    """The first letter upper, the rest as it is."""
    return text[:1].upper() + text[1:]


def _grouped(whole: int, language: str) -> str:
    return f"{whole:,}" if language == "en" else f"{whole:,}".replace(",", SPACE)


@lru_cache(maxsize=64)
def _symbol(currency: str, language: str) -> str:
    return get_currency_symbol(currency, locale="ru" if currency == "RUB" else language)


@lru_cache(maxsize=4_096)
def _date_text(day: date, language: str, pattern: str) -> str:
    return format_date(day, pattern, locale=language)
