"""How late something may be, as people type it: `6`, `3 дня`, `до 25.11`, `завтра 20:00`.

A time from its own beginning on, or a moment as the clock on the wall shows it.
"""

import re
from datetime import datetime, timedelta
from typing import Final

from domain.core.errors import BadValueError
from handlers.kit.reading_moment import UNITS, moment
from handlers.kit.reading_typed import day

FOR: Final = re.compile(r"(?:через|in)?\s*(\d{1,4})\s*([a-zа-я]*)\.?")
UNTIL: Final = re.compile(r"(?:не позже|до|по|until|till|by)\s+")
HOUR: Final = timedelta(hours=1)


def end(text: str, now: datetime) -> timedelta | datetime:
    """A number alone is hours; a day alone is over with it. Raises BadValueError."""
    said = " ".join(text.lower().replace("ё", "е").replace(",", " ").split())
    said = UNTIL.sub("", said, count=1)
    if match := FOR.fullmatch(said):
        unit = match[2]
        step = UNITS.get(unit[:3], UNITS.get(unit)) if unit else HOUR
        if step is None:
            raise BadValueError(reason="not-a-date")
        return int(match[1]) * step
    try:
        day(said, now.date())
    except BadValueError:
        return moment(said, now)
    return moment(f"{said} 23:59", now) + timedelta(minutes=1)
