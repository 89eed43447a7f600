"""Phones, addresses and words of a customer as they are stored and compared."""

import re
from functools import lru_cache

from domain.core.names import fold
from domain.imports.problems import CellError

RUSSIAN_MOBILE = re.compile(r"(?:\+?7|8)?(9\d{9})")
PUNCTUATION = re.compile(r"[\s().\-\u2010-\u2015\u00a0]+")
EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~\-]{1,64}@[a-z0-9\-]+(\.[a-z0-9\-]+)+")
EMAIL_LENGTH = 254
YES = frozenset({"да", "yes", "y", "true", "1", "+", "согласен", "согласна", "есть", "on", "v"})
NO = frozenset({"нет", "no", "n", "false", "0", "-", "отказ", "off", "не согласен"})
NOBODY = frozenset({"", "-", "—", "нет", "null", "none", "nan", "n/a", "не указан", "unspecified"})


@lru_cache(maxsize=65_536)
def parse_phone(text: str, country: str) -> str:
    """E.164, a number without a country code is of `country`. Raises CellError `bad-phone`."""
    plain = PUNCTUATION.sub("", text).removesuffix(",0")
    if country == "RU" and (found := RUSSIAN_MOBILE.fullmatch(plain)):
        return f"+7{found[1]}"
    return _by_rules(plain, country)


def _by_rules(plain: str, country: str) -> str:
    # Slow to load and large: only for files that have such phones.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(plain, country)
    except phonenumbers.NumberParseException:
        raise CellError("bad-phone") from None
    if not phonenumbers.is_valid_number(number):
        raise CellError("bad-phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=65_536)
def parse_email(text: str) -> str:
    """The address in lower case, its domain in ASCII. Raises CellError `bad-email`."""
    plain = text.strip().strip("<>;,").removeprefix("mailto:").casefold()
    name, at, domain = plain.rpartition("@")
    try:
        plain = f"{name}{at}{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise CellError("bad-email") from None
    if len(plain) > EMAIL_LENGTH or ".." in plain or not EMAIL.fullmatch(plain):
        raise CellError("bad-email")
    return plain


def parse_flag(text: str) -> bool:
    """Yes or no. Raises CellError `not-a-yes-or-no`."""
    word = fold(text)
    if word in YES:
        return True
    if word in NO:
        return False
    raise CellError("not-a-yes-or-no")


def known(text: str) -> str:
    """The text on one line, or nothing where it says that there is nothing."""
    plain = " ".join(text.split())
    return "" if plain.casefold() in NOBODY else plain


def tags_of(text: str) -> list[str]:
    """The labels between commas, semicolons and bars, each once."""
    labels = (" ".join(part.split())[:60] for part in re.split(r"[,;|\n]+", text))
    return list(dict.fromkeys(label for label in labels if label))


def category_path(text: str) -> list[str]:
    """The names from the top down: `Чай > Зелёный`; a slash splits where spaces stand around it."""
    parts = re.split(r"\s*(?:>|»|→|\||\\)\s*|\s+/\s+", text)
    return [" ".join(part.split())[:160] for part in parts if part.strip()]
