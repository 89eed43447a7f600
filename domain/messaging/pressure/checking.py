"""The ledger checked after the fact, by other means than the decision: no attempt broke a rule.

A rule is judged as it stood at the moment of the attempt. What can't be known any more is left
out: the caps of records that were merged later, the hours somebody chose afterwards.
"""

import bisect
import dataclasses
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.messaging.pressure import control
from domain.messaging.pressure.decision import MARKETING, SERVICE
from domain.messaging.pressure.keeping import History
from domain.messaging.pressure.quiet import Quiet
from domain.messaging.pressure.rules import Cap, Rules

DAY, WEEK = timedelta(days=1), timedelta(days=7)
# A "no" that came while the message was already in the hands of the channel is none of ours.
GRACE: Final = timedelta(seconds=5)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One attempt in the ledger. `is_capped` takes a place; service without it only has to be let.

    `minute` is the clock of the reader then, None where it was not written down.
    """

    id: int
    made_at: datetime
    kind: str
    topic: str
    channel: str
    is_capped: bool = True
    minute: int | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One decision of the person about a channel and a topic."""

    said_at: datetime
    channel: str
    topic: str
    is_given: bool


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A time on the stop list."""

    since: datetime
    until: datetime | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that is in the ledger about one person. `joined_at` is the last merge or its undoing."""

    shop_id: int
    customer_id: int
    made: Sequence[Made]
    said: Sequence[Said] = ()
    stopped: Sequence[Stopped] = ()
    quiet: Quiet | None = None
    quiet_since: datetime | None = None
    joined_at: datetime | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """An attempt that should not have been made, and the rule it broke."""

    delivery_id: int
    customer_id: int
    made_at: datetime
    rule: str


def violations(record: Record, history: History) -> Iterator[Violation]:
    """Every rule that was broken, attempt by attempt; nothing where all is well."""
    ordered = sorted(record.made, key=_place)
    capped = [each for each in ordered if each.is_capped]
    places = [_place(each) for each in capped]
    for each in ordered:
        # What is older than a week is in no window.
        first = bisect.bisect_left(places, (each.made_at - WEEK, -1))
        before = capped[first : bisect.bisect_left(places, _place(each))]
        for rule in _broken(each, record, history.at(each.made_at), before):
            yield Violation(
                delivery_id=each.id,
                customer_id=record.customer_id,
                made_at=each.made_at,
                rule=rule,
            )


def _place(made: Made) -> tuple[datetime, int]:
    return made.made_at, made.id


def _broken(made: Made, record: Record, rules: Rules, before: Sequence[Made]) -> Iterator[str]:
    if any(_is_on(stop, made.made_at) for stop in record.stopped):
        yield "stop_list"
    if not _was_allowed(made, record):
        yield "no_consent"
    is_whole = record.joined_at is None or made.made_at > record.joined_at
    is_held_back = control.is_in(record.shop_id, record.customer_id, rules.control)
    if is_whole and made.kind == MARKETING and is_held_back:
        yield "control"
    if made.kind == MARKETING and _was_quiet(made, record, rules):
        yield "quiet"
    if is_whole and made.is_capped:
        yield from _over(made, before, rules)


def _is_on(stop: Stopped, moment: datetime) -> bool:
    return stop.since + GRACE <= moment and (stop.until is None or moment < stop.until)


def _was_allowed(made: Made, record: Record) -> bool:
    """Marketing stands on a yes, service only falls by a no, then or a moment before."""
    moments = (made.made_at, made.made_at - GRACE)
    return any(_allowed(made, record.said, moment) for moment in moments)


def _allowed(made: Made, decisions: Sequence[Said], moment: datetime) -> bool:
    topics = (made.topic, MARKETING) if made.kind == MARKETING else (SERVICE,)
    for topic in topics:
        said = [
            each
            for each in decisions
            if (each.channel, each.topic) == (made.channel, topic) and each.said_at <= moment
        ]
        if said:
            return max(said, key=lambda each: each.said_at).is_given
    return made.kind != MARKETING


def _was_quiet(made: Made, record: Record, rules: Rules) -> bool:
    if made.minute is None:
        return False
    if record.quiet_since is None:
        return rules.quiet.holds(made.minute)
    if made.made_at <= record.quiet_since + GRACE:
        return False
    return (record.quiet or rules.quiet).holds(made.minute)


def _over(made: Made, capped: Sequence[Made], rules: Rules) -> Iterator[str]:
    """The windows that end with this attempt; `capped` are the earlier ones of a week."""
    if any(made.made_at - each.made_at < rules.gap for each in capped):
        yield "gap"
    yield from _too_many(capped, made, rules.overall, "cap")
    if cap := rules.channels.get(made.channel):
        same = [each for each in capped if each.channel == made.channel]
        yield from _too_many(same, made, cap, "cap_channel")
    if cap := rules.topics.get(made.topic):
        same = [each for each in capped if each.topic == made.topic]
        yield from _too_many(same, made, cap, "cap_topic")


def _too_many(before: Sequence[Made], made: Made, cap: Cap, name: str) -> Iterator[str]:
    for most, window, suffix in ((cap.day, DAY, "day"), (cap.week, WEEK, "week")):
        if most is None:
            continue
        inside = sum(1 for each in before if each.made_at > made.made_at - window)
        if inside + 1 > most:
            yield f"{name}_{suffix}"
