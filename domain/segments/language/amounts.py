"""Numbers and days as they were typed, as what a field holds."""

import dataclasses
import re
from datetime import date, timedelta
from decimal import Decimal

from domain.segments.language.draft import Amount, DayAt
from domain.segments.language.lexicon import CURRENCIES
from domain.segments.language.problems import Problem, SegmentTextError

SPACES = re.compile(r"[\s\u00a0\u202f]")
GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
SCALES = {"": 1, "thousand": 1_000, "million": 1_000_000}
DAYS = {"": 1, "day": 1, "week": 7, "month": 30, "year": 365}
HOURS = {"": 1, "hour": 1, "day": 24}
COUNTED = {"": 1, "times": 1, "pieces": 1, "year": 1, "minute": 1, "percent": 1}
UNITS = {"days": DAYS, "hours": HOURS, "percent": {"": 1, "percent": 1}, "count": COUNTED}
LARGEST_DIGITS = 18
CENTURY, SHORT_YEAR = 2000, 100


@dataclasses.dataclass(frozen=True, kw_only=True)
class Setting:
    """Where and when the text is read: the currency it is in, the digits of the shop's own."""

    currency: str
    today: date
    digits: int = 2


def whole(amount: Amount, unit: str, setting: Setting, what: str) -> int:
    """The number in the unit of the field. Raises SegmentTextError."""
    times = _money(amount, setting) if unit == "money" else UNITS[unit].get(amount.unit)
    if times is None:
        raise wrong("unit", amount, what=what)
    plain = SPACES.sub("", amount.number)
    plain = plain.replace(",", "" if GROUPED.fullmatch(plain) else ".")
    if len(plain) > LARGEST_DIGITS:
        raise wrong("whole", amount)
    value = Decimal(plain) * SCALES[amount.scale] * times
    if value != value.to_integral_value():
        raise wrong("whole", amount)
    return int(value)


def is_hours(amount: Amount) -> bool:
    """Whether the amount is of hours."""
    return amount.unit == "hour"


def day(said: DayAt, setting: Setting, *, is_past: bool = False) -> date:
    """The day; without a year it is of this one, or of the last where it must be past."""
    if said.said in ("today", "yesterday"):
        return setting.today - timedelta(days=said.said == "yesterday")
    parts = said.said.split("-") if "-" in said.said else said.said.split(".")[::-1]
    year, month, number = (int(each or 0) for each in parts)
    try:
        if year:
            return date(year + CENTURY if year < SHORT_YEAR else year, month, number)
        found = date(setting.today.year, month, number)
        return found.replace(year=found.year - 1) if is_past and found > setting.today else found
    except ValueError:
        raise wrong("date", said) from None


def days(first: DayAt, last: DayAt, setting: Setting) -> tuple[date, date]:
    """Both ends; without years it is the last such span that has begun by today."""
    since = day(first, setting, is_past=True)
    until = day(last, dataclasses.replace(setting, today=since))
    if last.said.endswith(".") and until < since:
        until = day(last, dataclasses.replace(setting, today=date(since.year + 1, 1, 1)))
    return since, until


def wrong(
    reason: str, placed: Amount | DayAt, *, what: str = "", limit: str = ""
) -> SegmentTextError:
    """What is wrong with an amount or a day."""
    word = placed.number if isinstance(placed, Amount) else placed.said.rstrip(".")
    if reason in ("unit", "money"):
        word = placed.unit if isinstance(placed, Amount) else word
    return SegmentTextError(
        Problem(
            reason=reason, start=placed.start, end=placed.end, word=word, what=what, limit=limit
        )
    )


def _money(amount: Amount, setting: Setting) -> int | None:
    currency = CURRENCIES.get(amount.unit)
    if currency is None and amount.unit:
        return None
    if currency is not None and currency != setting.currency:
        raise wrong("money", amount, limit=setting.currency)
    return int(10**setting.digits)
