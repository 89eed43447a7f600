"""The table of decisions: what is asked, of whom, when, and what the answer is."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.messaging.pressure.decision import (
    Addressee,
    Asked,
    Expire,
    Hold,
    Next,
    Send,
    Skip,
    decide,
    decide_first,
)
from domain.messaging.pressure.past import Past, past
from domain.messaging.pressure.quiet import NEVER, Quiet
from domain.messaging.pressure.rules import Cap, Rules
from tests.messaging.pressure.cases import DAY, HOUR, NOON, YES, ago, asked, person, rules

SENT = Send("telegram")
NIGHT = NOON + 11 * HOUR
SERVICE = asked(kind="service", topic="service")
BOTH = ("telegram", "email")


@pytest.mark.parametrize(
    ("want", "who", "expected"),
    [
        (asked(), person(), SENT),
        (asked(), person(is_erased=True), Skip("erased")),
        (asked(), person(is_stopped=True), Skip("stop_list")),
        (asked(), person(open=frozenset()), Skip("no_contact")),
        (asked(), person(blocked=frozenset({"telegram"})), Skip("blocked")),
        (asked(), person(consents={}), Skip("no_consent")),
        (asked(), person(consents={("telegram", "marketing"): False}), Skip("no_consent")),
        (asked(refusal="bought"), person(), Skip("bought")),
        (asked(is_unsure=True), person(), Hold(NOON + timedelta(minutes=10), "unsure")),
        (asked(channels=()), person(), Skip("no_channel")),
        (asked(expires_at=NOON), person(), Expire()),
        (asked(expires_at=NOON + HOUR), person(), SENT),
        # A topic of its own: its own word counts, else that about marketing.
        (asked(topic="cart"), person(), SENT),
        (asked(topic="cart"), person(consents={**YES, ("telegram", "cart"): False}),
         Skip("no_consent")),
        (asked(topic="cart"), person(consents={("telegram", "cart"): True}), SENT),
        # Service needs no yes, but hears a no; the stop list is for everything.
        (SERVICE, person(consents={}), SENT),
        (SERVICE, person(consents={("telegram", "service"): False}), Skip("no_consent")),
        (SERVICE, person(is_stopped=True), Skip("stop_list")),
        (SERVICE, person(blocked=frozenset({"telegram"})), Skip("blocked")),
        # Along the chain.
        (asked(channels=BOTH), person(blocked=frozenset({"telegram"})), Send("email")),
        (asked(channels=BOTH), person(consents={}), Skip("no_consent")),
        (asked(channels=BOTH), person(open=frozenset({"email"})), Send("email")),
        (asked(channels=BOTH), person(blocked=frozenset({"telegram"}), open=frozenset(BOTH[:1])),
         Skip("blocked")),
        (asked(channels=BOTH), person(is_stopped=True), Skip("stop_list")),
    ],
)  # fmt: skip
def test_who_may_be_written_to(want: Asked, who: Addressee, expected: object) -> None:
    assert decide(want, who, rules(), (), NOON) == expected


@pytest.mark.parametrize(
    ("law", "before", "skipped", "waits"),
    [
        (rules(), ago(1), None, None),
        (rules(), ago(1, 5), "cap_day", NOON + 19 * HOUR),
        (rules(), ago(24, 5), None, None),
        (rules(), ago(23.9, 5), "cap_day", NOON + 0.1 * HOUR),
        (rules(overall=Cap(day=None, week=None)), ago(1, 2, 3, 4, 5, 6), None, None),
        (rules(), ago(30, 50, 70, 90, 110), "cap_week", NOON + 58 * HOUR),
        (rules(), ago(30, 50, 70, 90, 168), None, None),
        (rules(gap=HOUR), ago(0.5), "gap", NOON + 0.5 * HOUR),
        (rules(gap=HOUR), ago(1), None, None),
        # The latest of those that are full is told and waited for.
        (rules(gap=HOUR), ago(0.5, 5), "cap_day", NOON + 19 * HOUR),
        (rules(channels={"telegram": Cap(day=1)}), ago(3), "cap_channel", NOON + 21 * HOUR),
        (rules(channels={"telegram": Cap(day=1)}), ago(3, channel="email"), None, None),
        (rules(topics={"marketing": Cap(week=1)}), ago(40), "cap_topic", NOON + 128 * HOUR),
        (rules(topics={"cart": Cap(week=1)}), ago(40), None, None),
        # A clock that was set back: what lies ahead takes its place all the same.
        (rules(), ago(-1, -2), "cap_day", NOON + 25 * HOUR),
        (rules(gap=HOUR), ago(-3), "gap", NOON + 4 * HOUR),
    ],
)
def test_caps_and_the_pause(law: Rules, before: Past, skipped: str | None, waits: object) -> None:
    open_hours = person(quiet=NEVER)
    expected = Skip(skipped) if skipped else SENT
    assert decide(asked(), open_hours, law, before, NOON) == expected
    later = decide(asked(policy="wait"), open_hours, law, before, NOON)
    assert later == (Hold(waits, skipped) if skipped else SENT)  # type: ignore[arg-type] # a moment


def test_service_is_neither_capped_nor_held() -> None:
    many, law = ago(1, 2, 3, 4, 5, 6), rules(gap=HOUR, control=10_000)
    assert decide(SERVICE, person(), law, many, NIGHT) == SENT
    said = asked(kind="service", topic="service", keeps_quiet=True)
    assert isinstance(decide(said, person(), law, many, NIGHT), Hold)
    said = asked(kind="service", topic="service", keeps_caps=True)
    assert decide(said, person(), law, many, NOON) == Skip("cap_week")


def test_next_channel_helps_only_against_the_cap_of_a_channel() -> None:
    law = rules(channels={"telegram": Cap(day=1)})
    want = asked(policy="next", channels=BOTH)
    assert decide_first(want, person(), law, ago(3), NOON) == Next("cap_channel")
    assert decide(want, person(), law, ago(3), NOON) == Send("email")
    # A place of all channels together is not there by e-mail either.
    assert decide(want, person(), law, ago(2, 3, channel="email"), NOON) == Skip("cap_day")
    assert decide(want, person(), law, ago(3, 4), NOON) == Skip("cap_channel")
    caps = {"telegram": Cap(day=1), "email": Cap(day=1)}
    both = rules(overall=Cap(), channels=caps)
    two = past((*ago(3), *ago(4, channel="email")))
    assert decide(want, person(), both, two, NOON) == Skip("cap_channel")
    alone = asked(policy="next")
    assert decide(alone, person(), law, ago(3), NOON) == Skip("cap_channel")


def test_night_is_the_readers_own() -> None:
    moscow = decide(asked(), person(), rules(), (), NIGHT)
    assert isinstance(moscow, Hold)
    assert moscow.reason == "quiet"
    assert timedelta() <= moscow.until - (NOON + 21 * HOUR) < timedelta(minutes=30)
    kaliningrad = person(zone=ZoneInfo("America/New_York"))
    assert decide(asked(), kaliningrad, rules(), (), NIGHT) == SENT


def test_own_hours_stand_before_the_shops() -> None:
    owl, lark = person(quiet=NEVER), person(quiet=Quiet(starts=11 * 60, ends=13 * 60))
    assert decide(asked(), owl, rules(), (), NIGHT) == SENT
    assert isinstance(decide(asked(), lark, rules(), (), NOON), Hold)


def test_hold_that_outlasts_the_message_ends_it() -> None:
    before_morning = asked(expires_at=NIGHT + 2 * HOUR)
    assert decide(before_morning, person(), rules(), (), NIGHT) == Expire("quiet")
    until_noon = asked(expires_at=NOON + DAY)
    assert isinstance(decide(until_noon, person(), rules(), (), NIGHT), Hold)
    soon = asked(policy="wait", expires_at=NOON + HOUR)
    assert decide(soon, person(), rules(), ago(1, 2), NOON) == Expire("cap_day")


def test_who_waits_for_a_place_is_not_woken_at_night() -> None:
    # The place is free at 01:00 in Moscow.
    found = decide(asked(policy="wait"), person(), rules(), ago(11, 5), NOON)
    assert isinstance(found, Hold)
    assert found.reason == "cap_day"
    assert timedelta() <= found.until - (NOON + 21 * HOUR) < timedelta(minutes=30)


def test_morning_is_spread() -> None:
    held = [decide(asked(seed=n), person(), rules(), (), NIGHT) for n in range(1, 1_001)]
    minutes = [
        int((each.until - (NOON + 21 * HOUR)) / timedelta(minutes=1))
        for each in held
        if isinstance(each, Hold)
    ]
    assert len(minutes) == 1_000
    assert {minutes.count(n) > 10 for n in range(30)} == {True}
    assert max(minutes) < 30
    again = decide(asked(seed=7), person(), rules(), (), NIGHT)
    assert again == held[6]


def test_control_group_gets_no_marketing() -> None:
    whole = rules(control=10_000)
    assert decide(asked(), person(), whole, (), NOON) == Skip("control")
    assert decide(SERVICE, person(), whole, (), NOON) == SENT
    # Who could not be written to anyway is none of the group's.
    assert decide(asked(), person(consents={}), whole, (), NOON) == Skip("no_consent")
