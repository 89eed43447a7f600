"""A moment somebody types: `завтра 10:00`, `25.11 18:30`, `пт 9`, `через 2 часа`, `tomorrow 10:00`.

What comes out is what the clock on the wall shows. A day without a year is the next one there is.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from domain.core.errors import BadValueError
from handlers.kit.reading_typed import day as typed_day

CLOCK: Final = re.compile(r"(?:^|\s)(?:в\s+|at\s+)?(\d{1,2})(?:[:.](\d{2})|\s*(?:ч|час|часов|h))?$")
IN: Final = re.compile(r"(?:через|in)\s+(\d{1,3})\s*([a-zа-я]+)\.?")
DAYS: Final = {
    "позавчера": -2,
    "вчера": -1,
    "yesterday": -1,
    "сегодня": 0,
    "today": 0,
    "завтра": 1,
    "tomorrow": 1,
    "послезавтра": 2,
}
WEEK: Final = (
    ("пн", "пон", "mon"),
    ("вт", "tue"),
    ("ср", "wed"),
    ("чт", "чет", "thu"),
    ("пт", "пят", "fri"),
    ("сб", "суб", "sat"),
    ("вс", "вос", "sun"),
)
UNITS: Final = {
    **dict.fromkeys(("мин", "min"), timedelta(minutes=1)),
    **dict.fromkeys(("час", "ч", "hou", "h"), timedelta(hours=1)),
    **dict.fromkeys(("ден", "дня", "дне", "day"), timedelta(days=1)),
    **dict.fromkeys(("нед", "wee"), timedelta(weeks=1)),
}
YEAR: Final = re.compile(r"\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}")
DAYS_A_WEEK: Final = 7


def moment(text: str, now: datetime) -> datetime:
    """The moment by the wall clock that shows `now`. Raises BadValueError."""
    said = " ".join(text.lower().replace("ё", "е").replace(",", " ").split())
    if match := IN.fullmatch(said):
        return _later(int(match[1]), match[2], now)
    match = CLOCK.search(said)
    if match is None:
        raise BadValueError(reason="no-time")
    clock, before = _clock(match), said[: match.start()].strip()
    if before:
        return datetime.combine(_day(before, now, clock), clock)
    today = datetime.combine(now.date(), clock)
    return today if today > now else today + timedelta(days=1)


def _later(count: int, unit: str, now: datetime) -> datetime:
    step = UNITS.get(unit[:3], UNITS.get(unit))
    if step is None:
        raise BadValueError(reason="not-a-date")
    return (now + count * step).replace(second=0, microsecond=0)


def _clock(match: re.Match[str]) -> time:
    try:
        return time(int(match[1]), int(match[2] or 0))
    except ValueError:
        raise BadValueError(reason="no-time") from None


def _day(words: str, now: datetime, clock: time) -> date:
    today = now.date()
    if words in DAYS:
        return today + timedelta(days=DAYS[words])
    name = words.removeprefix("в ").removeprefix("во ").removeprefix("on ")
    for number, names in enumerate(WEEK):
        if name.startswith(names):
            ahead = (number - today.weekday()) % DAYS_A_WEEK
            is_over = not ahead and datetime.combine(today, clock) <= now
            return today + timedelta(days=DAYS_A_WEEK if is_over else ahead)
    found = typed_day(words, today)
    if YEAR.match(words) or found >= today:
        return found
    following = typed_day(f"{words}.{today.year + 1}", today)
    # A day just past is a slip, not next year's.
    return following if following - today < timedelta(days=200) else found
