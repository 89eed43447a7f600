"""A shop that writes all the time: rules that change, people who change their minds, clocks that
jump, channels that fail. Every decision goes into a ledger, and the ledger is checked afterwards.
"""

import dataclasses
import heapq
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.messaging.pressure.checking import Made, Record, Said, Stopped, Violation, violations
from domain.messaging.pressure.decision import Addressee, Asked, Hold, Policy, Send, decide
from domain.messaging.pressure.keeping import History
from domain.messaging.pressure.past import WEEK, Attempt
from domain.messaging.pressure.quiet import NEVER, Quiet, minute_of
from domain.messaging.pressure.rules import Cap, Rules

BEGIN: Final = datetime(2026, 3, 1, tzinfo=UTC)
# Both changes of the clock in Europe and America lie in it.
SPAN: Final = timedelta(days=250)
A_PERSON: Final = 250
ZONES: Final = tuple(
    ZoneInfo(name)
    for name in ("Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Kathmandu")
)
CHANNELS: Final = ("telegram", "email", "sms")
TOPICS: Final = ("marketing", "cart", "price", "review")
POLICIES: Final[tuple[Policy, ...]] = ("skip", "wait", "next")


@dataclasses.dataclass(kw_only=True)
class Somebody:
    """One person as they go through time."""

    zone: ZoneInfo
    quiet: Quiet | None
    said: list[Said] = dataclasses.field(default_factory=list)
    consents: dict[tuple[str, str], bool] = dataclasses.field(default_factory=dict)
    stopped: list[Stopped] = dataclasses.field(default_factory=list)
    made: list[Made] = dataclasses.field(default_factory=list)
    lately: list[Attempt] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Told:
    """What came of it."""

    decisions: int
    answers: Counter[str]
    attempts: int
    found: tuple[Violation, ...]


def simulated(messages: int, seed: int) -> Told:
    """Let a shop write so many messages and check all it did."""
    dice = random.Random(seed)
    history = _history(dice)
    people = [_somebody(dice) for _ in range(max(1, messages // A_PERSON))]
    answers: Counter[str] = Counter()
    waiting: list[tuple[datetime, int, int, Asked]] = []
    for number in range(messages):
        moment = BEGIN + SPAN * number / messages + timedelta(seconds=dice.random())
        waiting.append(
            (moment, number, dice.randrange(len(people)), _message(dice, number, moment))
        )
    heapq.heapify(waiting)
    decisions = 0
    while waiting:
        now, number, who, asked = heapq.heappop(waiting)
        somebody = people[who]
        _lives(dice, somebody, now)
        answer = decide(
            asked, _addressee(who, somebody), history.at(now), _past(somebody, now), now
        )
        decisions += 1
        answers[type(answer).__name__] += 1
        if isinstance(answer, Send):
            _attempted(somebody, asked, answer.channel, number, now)
        elif isinstance(answer, Hold):
            assert answer.until > now
            heapq.heappush(waiting, (answer.until, number, who, asked))
    records = [_record(who, somebody) for who, somebody in enumerate(people)]
    found = tuple(each for record in records for each in violations(record, history))
    attempts = sum(len(each.made) for each in people)
    return Told(decisions=decisions, answers=answers, attempts=attempts, found=found)


def _history(dice: random.Random) -> History:
    """Rules that change every month."""
    moments = [BEGIN - timedelta(days=1) + timedelta(days=30 * n) for n in range(10)]
    return History(since=tuple(moments), rules=tuple(_rules(dice) for _ in moments))


def _rules(dice: random.Random) -> Rules:
    day = dice.choice((1, 2, 2, 3, None))
    return Rules(
        overall=Cap(day=day, week=dice.choice((3, 5, 5, 8, None))),
        channels={dice.choice(CHANNELS): Cap(day=1, week=dice.choice((2, None)))},
        topics={dice.choice(TOPICS): Cap(day=dice.choice((1, None)), week=2)},
        gap=timedelta(minutes=dice.choice((0, 30, 60, 600))),
        quiet=dice.choice((Quiet(starts=1320, ends=540), Quiet(starts=60, ends=150), NEVER)),
        control=dice.choice((0, 100, 200, 500)),
    )


def _somebody(dice: random.Random) -> Somebody:
    own = dice.choice((None, None, None, Quiet(starts=1080, ends=600), NEVER))
    somebody = Somebody(zone=dice.choice(ZONES), quiet=own)
    for channel in CHANNELS:
        _says(somebody, channel, "marketing", BEGIN - WEEK, is_given=dice.random() < 0.8)
    return somebody


def _says(
    somebody: Somebody, channel: str, topic: str, moment: datetime, *, is_given: bool
) -> None:
    somebody.consents[channel, topic] = is_given
    somebody.said.append(Said(said_at=moment, channel=channel, topic=topic, is_given=is_given))


def _message(dice: random.Random, number: int, moment: datetime) -> Asked:
    is_service = dice.random() < 0.15
    return Asked(
        kind="service" if is_service else "marketing",
        topic="service" if is_service else dice.choice(TOPICS),
        channels=dice.choice((("telegram",), ("email",), ("telegram", "email"), CHANNELS)),
        policy=dice.choice(POLICIES),
        expires_at=None if dice.random() < 0.6 else moment + timedelta(hours=dice.randrange(1, 99)),
        keeps_caps=is_service and dice.random() < 0.1,
        seed=number,
    )


def _lives(dice: random.Random, somebody: Somebody, now: datetime) -> None:
    """Now and then people change their minds, or come onto the stop list and off it."""
    if dice.random() < 0.01:
        topic = dice.choice((*TOPICS, "service"))
        _says(somebody, dice.choice(CHANNELS), topic, now, is_given=dice.random() < 0.5)
    if dice.random() < 0.002:
        if somebody.stopped and somebody.stopped[-1].until is None:
            somebody.stopped[-1] = dataclasses.replace(somebody.stopped[-1], until=now)
        else:
            somebody.stopped.append(Stopped(since=now))


def _addressee(who: int, somebody: Somebody) -> Addressee:
    return Addressee(
        shop_id=1,
        customer_id=who,
        zone=somebody.zone,
        open=frozenset(CHANNELS),
        consents=somebody.consents,
        quiet=somebody.quiet,
        is_stopped=bool(somebody.stopped) and somebody.stopped[-1].until is None,
    )


def _past(somebody: Somebody, now: datetime) -> tuple[Attempt, ...]:
    somebody.lately = [each for each in somebody.lately if each.made_at > now - WEEK]
    return tuple(somebody.lately)


def _attempted(somebody: Somebody, asked: Asked, channel: str, number: int, now: datetime) -> None:
    """Whether it arrives or fails makes no difference to the caps."""
    somebody.made.append(
        Made(
            id=number,
            made_at=now,
            kind=asked.kind,
            topic=asked.topic,
            channel=channel,
            is_capped=asked.is_capped,
            minute=minute_of(now, somebody.zone),
        )
    )
    if asked.is_capped:
        somebody.lately.append(Attempt(now, channel, asked.topic))


def _record(who: int, somebody: Somebody) -> Record:
    return Record(
        shop_id=1,
        customer_id=who,
        made=somebody.made,
        said=somebody.said,
        stopped=somebody.stopped,
        quiet=somebody.quiet,
        quiet_since=BEGIN - timedelta(days=2),
    )


def sent_to_one(rules: Rules, moments: list[datetime], person: Addressee) -> int:
    """How many of these messages, in the order of time, go to the person at once."""
    done: list[Attempt] = []
    for now in sorted(moments):
        asked = Asked(kind="marketing", topic="marketing", channels=("telegram",))
        past = tuple(each for each in done if each.made_at > now - WEEK)
        if isinstance(decide(asked, person, rules, past, now), Send):
            done.append(Attempt(now, "telegram", "marketing"))
    return len(done)
