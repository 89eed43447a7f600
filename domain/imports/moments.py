"""Dates as people and programs write them, and how to tell day from month."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from domain.imports.problems import CellError

# `unix` is seconds or milliseconds, `excel` days since 1899-12-30.
DateOrder = Literal["ymd", "dmy", "mdy", "unix", "excel"]

MOST = 0.6
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a wall clock, the zone is the shop's
FIRST_YEAR, LAST_YEAR = 1990, 2100

CLOCK = (
    r"(?:(?:[T ,]|\s+в\s+)\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?\s*(?P<shift>Z|UTC|[+-]\d{2}:?\d{2})?"
)
NUMERIC = re.compile(r"(?P<a>\d{1,4})(?P<sep>[-./])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,4})" + CLOCK)
COMPACT = re.compile(r"(?P<a>(?:19|20)\d{2})(?P<b>\d{2})(?P<c>\d{2})" + CLOCK)
WORDY = re.compile(
    r"(?P<day>\d{1,2})[\s-]+(?P<word>[A-Za-zА-Яа-яёЁ]{3,})\.?[\s,-]+(?P<year>\d{4}|\d{2})(?:\s*г(?:\.|ода)?)?"
    + CLOCK
)
WORDY_FIRST = re.compile(
    r"(?P<word>[A-Za-z]{3,})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})" + CLOCK
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan янв", "feb фев", "mar мар", "apr апр", "may май мая", "jun июн",
            "jul июл", "aug авг", "sep сен", "oct окт", "nov ноя", "dec дек",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
# Digits of a Unix time in milliseconds, and the first of two-digit years that are 19xx.
MILLISECONDS, LAST_CENTURY = 13, 70
FULL_YEAR, MONTHS_A_YEAR = 4, 12
UNIX = re.compile(r"\d{10}(\d{3})?(\.\d+)?")
EXCEL = re.compile(r"[2-6]\d{4}(\.\d+)?")


@lru_cache(maxsize=131_072)
def parse_moment(text: str, order: DateOrder, zone: ZoneInfo) -> int:
    """Milliseconds since the epoch; a wall clock without a shift is the shop's.

    Raises CellError: `empty`, `not-a-date`, `no-such-day`, `strange-date`.
    """
    plain = " ".join(text.split())
    if not plain:
        raise CellError("empty")
    moment = _read(plain, order)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise CellError("strange-date")
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return (aware - EPOCH) // timedelta(milliseconds=1)


def _read(plain: str, order: DateOrder) -> datetime:
    if order == "unix" and UNIX.fullmatch(plain):
        seconds = float(plain) / (1000 if len(plain.partition(".")[0]) == MILLISECONDS else 1)
        return EPOCH + timedelta(seconds=round(seconds, 3))
    if order == "excel" and EXCEL.fullmatch(plain):
        return excel_moment(float(plain))
    if found := NUMERIC.fullmatch(plain) or COMPACT.fullmatch(plain):
        year, month, day = _ordered(found["a"], found["b"], found["c"], order)
    elif found := WORDY.fullmatch(plain) or WORDY_FIRST.fullmatch(plain):
        month = MONTHS.get(found["word"].casefold()[:3], 0)
        if not month:
            raise CellError("not-a-date")
        year, day = _year(found["year"]), int(found["day"])
    else:
        raise CellError("not-a-date")
    return _moment(year, month, day, found)


def excel_moment(serial: float, *, is_1904: bool = False) -> datetime:
    """The wall clock of a spreadsheet's day number, to the second."""
    start = EXCEL_EPOCH + timedelta(days=1462 if is_1904 else 0)
    return start + timedelta(seconds=round(serial * 86_400))


def _ordered(a: str, b: str, c: str, order: DateOrder) -> tuple[int, int, int]:
    if len(a) == FULL_YEAR:
        return int(a), int(b), int(c)
    first, second = (b, a) if order == "mdy" else (a, b)
    return _year(c), int(second), int(first)


def _year(text: str) -> int:
    year = int(text)
    if len(text) == FULL_YEAR:
        return year
    return 2000 + year if year < LAST_CENTURY else 1900 + year


def _moment(year: int, month: int, day: int, found: re.Match[str]) -> datetime:
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    if half := found["half"]:
        hour = hour % 12 + (12 if half[0] in "Pp" else 0)
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=_shift(found["shift"]))
    except ValueError:
        raise CellError("no-such-day") from None


def _shift(text: str | None) -> timezone | None:
    if not text:
        return None
    if text[0] not in "+-":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def looks_like_date(text: str) -> bool:
    """Whether the text is written as a date, whatever its day is."""
    plain = " ".join(text.split())
    if NUMERIC.fullmatch(plain) or COMPACT.fullmatch(plain):
        return True
    found = WORDY.fullmatch(plain) or WORDY_FIRST.fullmatch(plain)
    return bool(found and found["word"].casefold()[:3] in MONTHS)


class OrderFinder:
    """Feeds on the cells of one column until day and month can be told apart.

    What the numbers leave open is decided by time: an export runs in one direction, so the
    reading under which the dates turn back less often is the right one.
    """

    def __init__(self) -> None:
        self.possible: set[DateOrder] = {"ymd", "dmy", "mdy"}
        self.seen = 0
        self._dotted = False
        self._turns: dict[DateOrder, int] = {"dmy": 0, "mdy": 0}
        self._last: dict[DateOrder, tuple[int, int, int]] = {}
        self._way: dict[DateOrder, bool] = {}
        self._text = ""

    def feed(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        found = NUMERIC.fullmatch(" ".join(text.split()))
        if not found:
            return
        self.seen += 1
        if len(found["a"]) == FULL_YEAR:
            self.possible &= {"ymd"}
            return
        self.possible.discard("ymd")
        self._dotted |= found["sep"] == "."
        first, second = int(found["a"]), int(found["b"])
        if first > MONTHS_A_YEAR >= second:
            self.possible.discard("mdy")
        elif second > MONTHS_A_YEAR >= first:
            self.possible.discard("dmy")
        self._watch("dmy", (_year(found["c"]), second, first))
        self._watch("mdy", (_year(found["c"]), first, second))

    def _watch(self, order: DateOrder, day: tuple[int, int, int]) -> None:
        last = self._last.get(order, day)
        if day != last:
            rises = day > last
            self._turns[order] += self._way.get(order, rises) != rises
            self._way[order] = rises
        self._last[order] = day

    @property
    def is_sure(self) -> bool:
        """Whether the numbers alone leave one reading."""
        return len(self.possible) <= 1

    def order(self, country: str) -> DateOrder:
        """The reading: by numbers, else by the direction of time, else by the country's custom."""
        if len(self.possible) == 1:
            return next(iter(self.possible))
        if not self.seen:
            return "ymd"
        custom: DateOrder = "mdy" if country == "US" and not self._dotted else "dmy"
        if self._dotted or self._turns["dmy"] == self._turns["mdy"] or not self.possible:
            return custom
        return "dmy" if self._turns["dmy"] < self._turns["mdy"] else "mdy"


def date_order(samples: Iterable[str], country: str) -> DateOrder | None:
    """How the dates of these cells are written; None where they are no dates."""
    texts = [text for text in samples if text.strip()]
    if _mostly(looks_like_date, texts):
        finder = OrderFinder()
        for text in texts:
            finder.feed(text)
        return finder.order(country)
    if _mostly(lambda text: UNIX.fullmatch(text.strip()), texts):
        return "unix"
    return "excel" if _mostly(lambda text: EXCEL.fullmatch(text.strip()), texts) else None


def _mostly(fits: Callable[[str], object], texts: list[str]) -> bool:
    """Columns have slips, and footers with a sum: a date column is one that mostly has dates."""
    return bool(texts) and sum(bool(fits(text)) for text in texts) >= len(texts) * MOST
