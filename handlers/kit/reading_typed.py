"""What people type into a form, as values: whole numbers, money, dates."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from domain.core.errors import BadValueError
from domain.core.money import minor_digits

SPACES = re.compile(r"[\s\u00a0\u202f_']+")
NUMBER = re.compile(r"([+-]?\d{1,15})(\D{0,20})")
MONEY = re.compile(r"([+-]?\d[\d.,]{0,20})([^\d.,]{0,10})")
LONG_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?")
CENTURY = 2000
SHORT_YEAR = 100


def whole_number(text: str) -> int:
    """`30`, `1 000`, `30 дней`. Raises BadValueError."""
    match = NUMBER.fullmatch(SPACES.sub("", text))
    if match is None:
        raise BadValueError(reason="not-a-number")
    return int(match[1])


def money(text: str, currency: str) -> int:
    """`5 000,50` or `5000.5 ₽` in minor units, exactly. Raises BadValueError."""
    match = MONEY.fullmatch(SPACES.sub("", text))
    if match is None:
        raise BadValueError(reason="not-money")
    digits = match[1].rstrip(".,")
    whole, mark, rest = digits.rpartition("," if digits.rfind(",") > digits.rfind(".") else ".")
    if not mark or (len(rest) == 3 and whole.lstrip("0")):  # noqa: PLR2004 - 5,000 is thousands
        whole, rest = digits, ""
    precision = minor_digits(currency)
    if len(rest) > precision:
        raise BadValueError(reason="too-exact", limit=str(precision))
    try:
        amount = Decimal(f"{re.sub('[.,]', '', whole)}.{rest or 0}")
    except InvalidOperation:
        raise BadValueError(reason="not-money") from None
    return int(amount.scaleb(precision))


def day(text: str, today: date) -> date:
    """`16.03.2026`, `16.03` of this year, `2026-03-16`. Raises BadValueError."""
    match = LONG_DATE.fullmatch(text.strip())
    if match is None:
        raise BadValueError(reason="not-a-date")
    year, month, number = (
        match[1] or match[6] or today.year,
        match[2] or match[5],
        match[3] or match[4],
    )
    whole = int(year) + CENTURY if int(year) < SHORT_YEAR else int(year)
    try:
        return date(whole, int(month), int(number))
    except ValueError:
        raise BadValueError(reason="not-a-date") from None
