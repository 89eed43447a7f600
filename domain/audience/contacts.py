"""Phones and addresses as people type them and as they are kept."""

import re

from domain.core.errors import BadValueError

PUNCTUATION = re.compile(r"[\s().\-\u2010-\u2015\u00a0]+")
EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~\-]{1,64}@[a-z0-9\-]+(\.[a-z0-9\-]+)+")
LONGEST_EMAIL = 254


def phone(text: str, country: str) -> str:
    """E.164; a number without a country code is of `country`. Raises BadValueError."""
    # Slow to load and large, at the first call only.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(PUNCTUATION.sub("", text), country)
    except phonenumbers.NumberParseException:
        raise BadValueError(reason="bad-phone") from None
    if not phonenumbers.is_valid_number(number):
        raise BadValueError(reason="bad-phone")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email(text: str) -> str:
    """The address in lower case, its domain in ASCII. Raises BadValueError."""
    name, at, domain = text.strip().casefold().rpartition("@")
    try:
        plain = f"{name}{at}{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise BadValueError(reason="bad-email") from None
    if len(plain) > LONGEST_EMAIL or ".." in plain or not EMAIL.fullmatch(plain):
        raise BadValueError(reason="bad-email")
    return plain
