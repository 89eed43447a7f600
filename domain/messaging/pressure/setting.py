"""One rule at a time, as the owner says it: what can be set, read from a line, put into force.

A cap of one channel or one topic is the rule `channel-email` or `topic-cart`.
"""

import dataclasses
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from domain.core.errors import BadValueError, DomainError, NotFoundError
from domain.messaging.pressure import keeping
from domain.messaging.pressure.control import WHOLE
from domain.messaging.pressure.quiet import NEVER, Quiet
from domain.messaging.pressure.rules import CHANNELS, TOPICS, Cap, Rules
from domain.models import Person, Shop

NAMES: Final = ("day", "week", "gap", "quiet", "control")
PARTS: Final = (
    *(f"channel-{name}" for name in CHANNELS),
    *(f"topic-{name}" for name in TOPICS),
)
NONE: Final = "-"
MOST, LONGEST_GAP, MOST_CONTROL = 50, 7 * 24 * 60, 10
# One open hour is the least that is left of a day.
LEAST_OPEN: Final = 60
HOURS: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–—/ ]\s*(\d{1,2})(?:[:.](\d{2}))?")


@dataclasses.dataclass(eq=False)
class BadHoursError(DomainError):
    """What was typed is not two times of a day."""

    code = "bad-hours"


@dataclasses.dataclass(eq=False)
class AlwaysQuietError(DomainError):
    """Quiet hours that leave no time to write in."""

    code = "always-quiet"


def checked(name: str) -> str:
    """The name, if it is a rule's. Raises NotFoundError."""
    if name not in (*NAMES, *PARTS):
        raise NotFoundError(thing="button")
    return name


def changed(rules: Rules, name: str, typed: str) -> Rules:
    """The rules with one of them as it was typed; `-` takes a limit away.

    Raises BadValueError, BadHoursError, AlwaysQuietError.
    """
    text = typed.strip().replace(",", ".")
    readers: dict[str, Callable[[Rules, str], Rules]] = {
        "day": _with_day,
        "week": _with_week,
        "gap": _with_gap,
        "quiet": _with_quiet,
        "control": _with_control,
    }
    if name in readers:
        return readers[name](rules, text)
    kind, _, part = checked(name).partition("-")
    caps = dict(rules.channels if kind == "channel" else rules.topics)
    cap = _cap(text)
    if cap is None:
        caps.pop(part, None)
    else:
        caps[part] = cap
    if kind == "channel":
        return dataclasses.replace(rules, channels=caps)
    return dataclasses.replace(rules, topics=caps)


async def put(shop: Shop, name: str, typed: str, actor: Person, now: datetime) -> Rules:
    """Change one rule from now on. Raises NotFoundError and what `changed` raises."""
    rules = changed(await keeping.rules_of(shop.id), checked(name), typed)
    await keeping.put(shop, rules, actor, now, f"{name} {typed.strip()}"[:60])
    return rules


def cap_of(rules: Rules, name: str) -> Cap | None:
    """The cap of one channel or topic; None where it has none of its own."""
    kind, _, part = name.partition("-")
    return (rules.channels if kind == "channel" else rules.topics).get(part)


def hours(typed: str) -> Quiet:
    """`22:00-09:00` or `22-9`. Raises BadHoursError, AlwaysQuietError."""
    found = HOURS.fullmatch(typed)
    if found is None:
        raise BadHoursError
    first, first_minute, last, last_minute = (int(each or 0) for each in found.groups())
    if max(first, last) > 24 or max(first_minute, last_minute) > 59:  # noqa: PLR2004 - a clock
        raise BadHoursError
    quiet = Quiet(
        starts=(first * 60 + first_minute) % (24 * 60), ends=(last * 60 + last_minute) % (24 * 60)
    )
    if quiet.starts == quiet.ends:
        raise BadHoursError
    if quiet.open_minutes < LEAST_OPEN:
        raise AlwaysQuietError
    return quiet


def _with_day(rules: Rules, text: str) -> Rules:
    return dataclasses.replace(rules, overall=dataclasses.replace(rules.overall, day=_most(text)))


def _with_week(rules: Rules, text: str) -> Rules:
    return dataclasses.replace(rules, overall=dataclasses.replace(rules.overall, week=_most(text)))


def _with_gap(rules: Rules, text: str) -> Rules:
    minutes = 0 if text == NONE else _whole(text, 0, LONGEST_GAP)
    return dataclasses.replace(rules, gap=timedelta(minutes=minutes))


def _with_quiet(rules: Rules, text: str) -> Rules:
    return dataclasses.replace(rules, quiet=NEVER if text == NONE else hours(text))


def _with_control(rules: Rules, text: str) -> Rules:
    plain = text.removesuffix("%").strip()
    if text == NONE:
        return dataclasses.replace(rules, control=0)
    if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", plain):
        raise BadValueError(reason="not-a-number")
    share = Decimal(plain)
    if share > MOST_CONTROL:
        raise BadValueError(reason="too-large", limit=str(MOST_CONTROL))
    return dataclasses.replace(rules, control=int(share * WHOLE / 100))


def _cap(text: str) -> Cap | None:
    """`1/3` is one in a day and three in a week, `1` only in a day, `-` nothing of its own."""
    if text == NONE:
        return None
    day, slash, week = (part.strip() for part in text.partition("/"))
    return Cap(day=_most(day), week=_most(week) if slash else None)


def _most(text: str) -> int | None:
    return None if text == NONE else _whole(text, 1, MOST)


def _whole(text: str, least: int, most: int) -> int:
    if not re.fullmatch(r"\d{1,6}", text):
        raise BadValueError(reason="not-a-number")
    if int(text) < least:
        raise BadValueError(reason="too-small", limit=str(least))
    if int(text) > most:
        raise BadValueError(reason="too-large", limit=str(most))
    return int(text)
