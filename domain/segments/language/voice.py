"""Values as they are written: amounts, days, names, options."""

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any

from domain.audience.picking import Key
from domain.core.money import minor_digits
from domain.core.params import Choice, Choices, Day, Number, Param, Pick, Picked
from domain.core.ports import Texts
from domain.segments.language.book import Book
from domain.segments.language.lexicon import CURRENCIES, Lexicon, spoken
from domain.segments.language.pieces import quoted
from domain.segments.language.shapes import Shape

# How many of these are said by their plural; larger numbers would be grouped by the language.
MOST_PLURAL = 999
POINTED_DIGITS = 3


@dataclasses.dataclass(frozen=True, kw_only=True)
class Voice:
    """One language, one shop, the names of its things."""

    words: Lexicon
    t: Texts
    book: Book
    currency: str

    def _held(self, shape: Shape, field: str, value: Any) -> str:  # noqa: ANN401, PLR0911
        param: Param = shape.params[field]
        if value in (None, ()) or value is False:
            return self._word("no")
        match param:
            case Number(unit=unit):
                return self._amount(value, unit)
            case Choice():
                return self.words.option(self.t, shape.key, field, value)
            case Choices():
                return ", ".join(self.words.option(self.t, shape.key, field, e) for e in value)
            case Pick(what=what):
                return ", ".join(self._name(what, each) for each in value)
            case Day():
                return self._day(value)
            case _:
                return quoted(str(value))

    def _name(self, what: Picked, key: Key) -> str:
        name, number = self.book.say(what, key)
        return " ".join(filter(None, (quoted(name) if name else "", number and f"№{number}")))

    def _word(self, word: str) -> str:
        return spoken(self.t, word)[0]

    def _emptiness(self, operator: str) -> str:
        return self._word("empty" if operator == "empty" else "known")

    def _range(self, low: str, high: str) -> str:
        return f"{self._word('from')} {low} {self._word('to')} {high}"

    def _dates(self, first: str, last: str) -> tuple[str, ...]:
        since, until = (spoken(self.t, f"days-{end}")[0] for end in ("from", "to"))
        return (since, self._day(first), until, self._day(last))

    def _amount(self, value: int, unit: str) -> str:
        match unit:
            case "money":
                return self._money(value)
            case "days":
                return self._days(value)
            case "hours":
                return self._hours(value)
            case "percent":
                return f"{value} %"
            case _:
                return str(value)

    def _money(self, value: int) -> str:
        digits = minor_digits(self.currency)
        whole = value % 10**digits == 0
        amount = Decimal(value).scaleb(-digits).quantize(Decimal(1).scaleb(0 if whole else -digits))
        said = f"{amount:f}"
        if self.t.language == "ru" and digits < POINTED_DIGITS:
            said = said.replace(".", ",")
        sign = next((sign for sign, code in CURRENCIES.items() if code == self.currency), "")
        return f"{said} {sign}".strip()

    def _days(self, count: int) -> str:
        if count <= MOST_PLURAL:
            return self.t.plain("form-days", count=count)
        return f"{count} {self._word('day')}"

    def _hours(self, count: int) -> str:
        if count <= MOST_PLURAL:
            return self.t.plain("form-hours", count=count)
        return f"{count} {self._word('hour')}"

    def _day(self, said: str) -> str:
        day = date.fromisoformat(said)
        return f"{day:%d.%m.%Y}" if self.t.language == "ru" else said
