"""Texts: Fluent files behind a wrapper that closes their sharp edges; Babel for money, dates."""

import html
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle, resolver
from fluent.syntax import FluentParser

from domain.core.money import minor_digits

# Against texts that expand each other, and ours don't: a letter of 2,000 "&" is 10,000 escaped.
resolver.MAX_PART_LENGTH = 30_000
LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("ru", "en")
# Whoever writes in these reads Russian better than English; the bot has no others.
READ_RUSSIAN = frozenset({"ru", "be", "uk", "kk", "ky", "uz", "tg", "hy", "az", "tt"})


class Tongue:
    """The texts of one language. Values that are strings are escaped: texts hold Telegram HTML."""

    def __init__(self, language: str, files: Iterable[Path]) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._fixed: dict[str, str] = {}
        # Where in its file each word stands would take as much memory as the words.
        parser = FluentParser(with_spans=False)
        for file in files:
            self._bundle.add_resource(parser.parse(file.read_text("utf-8")))

    @property
    def tongues(self) -> tuple["Tongue", ...]:
        others = (each for each in LANGUAGES if each != self.language)
        return (self, *map(tongue, others))

    def __call__(self, text_id: str, **values: object) -> str:
        return self._format(text_id, {name: _escaped(each) for name, each in values.items()})

    def plain(self, text_id: str, **values: object) -> str:
        return self._format(text_id, values)

    def has(self, text_id: str) -> bool:
        name, _, attribute = text_id.partition(".")
        if not self._bundle.has_message(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def number(self, value: float) -> str:
        return format_decimal(value, locale=self.language)

    def money(self, minor_units: int, currency: str) -> str:
        digits = minor_digits(currency)
        amount = minor_units / 10**digits
        number = f"#,##0.{'0' * digits}" if minor_units % 10**digits else "#,##0"
        # The space before the sign is a no-break one: an amount stays on its line.
        if currency == "RUB":
            # Its sign stands behind the number in any language; the digits are the reader's.
            return f"{format_decimal(amount, number, locale=self.language)}\u00a0₽"
        pattern = f"¤{number}" if self.language == "en" else f"{number}\u00a0¤"
        return format_currency(
            amount, currency, pattern, locale=self.language, currency_digits=False
        )

    def date(self, day: date) -> str:
        return format_date(day, "d MMMM y", locale=self.language)

    def moment(self, instant: datetime, zone: ZoneInfo) -> str:
        return format_datetime(instant, "dd.MM.y HH:mm", tzinfo=zone, locale=self.language)

    def _format(self, text_id: str, values: dict[str, object]) -> str:
        """Formatting costs 50 µs and more; what has no values is formatted once."""
        if values:
            return self._formatted(text_id, values)
        if text_id not in self._fixed:
            self._fixed[text_id] = self._formatted(text_id, values)
        return self._fixed[text_id]

    def _formatted(self, text_id: str, values: dict[str, object]) -> str:
        name, _, attribute = text_id.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise LookupError(text_id)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise LookupError(f"{text_id}: {errors}")
        return str(text)


def _escaped(value: object) -> object:
    return html.escape(value, quote=False) if isinstance(value, str) else value


@cache
def tongue(language: str) -> Tongue:
    """The texts of a language, read once; an unknown language gets the first one."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    return Tongue(known, sorted((LOCALES / known).glob("*.ftl")))


def language_of(code: str | None) -> str:
    """Our language for a Telegram `language_code`."""
    return "ru" if (code or "ru").partition("-")[0] in READ_RUSSIAN else "en"
