"""What holds of every decision, whatever the rules, the person and the past."""

import dataclasses
import random
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.messaging.pressure.checking import Made, Record, Said, Stopped, violations
from domain.messaging.pressure.decision import Asked, Expire, Hold, Send, Skip, decide
from domain.messaging.pressure.keeping import History
from domain.messaging.pressure.past import Attempt, Past, past
from domain.messaging.pressure.quiet import NEVER, Quiet
from domain.messaging.pressure.rules import Cap, Rules
from tests.messaging.pressure.cases import NOON, asked, person, rules
from tests.messaging.pressure.simulation import sent_to_one, simulated

CAPS = st.builds(Cap, day=st.none() | st.integers(1, 4), week=st.none() | st.integers(1, 8))
QUIETS = st.builds(Quiet, starts=st.integers(0, 1439), ends=st.integers(0, 1439))
RULES = st.builds(
    Rules,
    overall=CAPS,
    channels=st.dictionaries(st.sampled_from(("telegram", "email")), CAPS),
    topics=st.dictionaries(st.sampled_from(("marketing", "cart")), CAPS),
    gap=st.integers(0, 48 * 60).map(lambda minutes: timedelta(minutes=minutes)),
    quiet=QUIETS,
    control=st.integers(0, 10_000),
)
HOURS = st.floats(-5, 200).map(lambda hours: NOON - timedelta(hours=hours))
ATTEMPTS = st.builds(
    Attempt,
    HOURS,
    st.sampled_from(("telegram", "email")),
    st.sampled_from(("marketing", "cart")),
)
PASTS = st.lists(ATTEMPTS, max_size=8).map(past)
ASKED = st.builds(
    asked,
    topic=st.sampled_from(("marketing", "cart")),
    channels=st.sampled_from((("telegram",), ("telegram", "email"), ("email", "telegram"))),
    policy=st.sampled_from(("skip", "wait", "next")),
    expires_at=st.none() | HOURS,
    seed=st.integers(1, 10**9),
)
MOMENTS = st.integers(0, 72 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes))


def lower(cap: Cap, by: int) -> Cap:
    """A cap at least as strict."""
    least = [None if each is None else max(1, each - by) for each in (cap.day, cap.week)]
    return Cap(day=least[0], week=least[1])


def stricter(law: Rules, by: int) -> Rules:
    """The same rules, each of them at least as strict."""
    return dataclasses.replace(
        law,
        overall=lower(law.overall, by),
        channels={name: lower(cap, by) for name, cap in law.channels.items()},
        topics={"cart": Cap(week=1), **{n: lower(cap, by) for n, cap in law.topics.items()}},
        gap=law.gap + by * timedelta(minutes=30),
        control=min(10_000, law.control + 100 * by),
    )


@given(RULES, PASTS, ASKED, MOMENTS, st.integers(0, 3))
def test_stricter_rules_never_let_more_through(
    law: Rules, before: Past, want: Asked, now: datetime, by: int
) -> None:
    if want.topic == "cart" and "cart" not in law.topics:
        law = dataclasses.replace(law, topics={**law.topics, "cart": Cap()})
    under_strict = decide(want, person(), stricter(law, by), before, now)
    under_mild = decide(want, person(), law, before, now)
    if isinstance(under_strict, Send):
        assert isinstance(under_mild, Send)
    if isinstance(under_mild, Skip | Expire) and want.policy != "next":
        assert not isinstance(under_strict, Send)


@given(RULES, PASTS, ASKED, MOMENTS, st.lists(ATTEMPTS, max_size=3))
def test_a_longer_past_never_lets_more_through(
    law: Rules, before: Past, want: Asked, now: datetime, more: list[Attempt]
) -> None:
    longer = past((*before, *more))
    if isinstance(decide(want, person(), law, longer, now), Send):
        assert isinstance(decide(want, person(), law, before, now), Send)


@given(RULES, st.lists(ATTEMPTS, max_size=8), ASKED, MOMENTS, st.randoms())
def test_order_of_the_past_does_not_matter(
    law: Rules, before: list[Attempt], want: Asked, now: datetime, dice: random.Random
) -> None:
    mixed = list(before)
    dice.shuffle(mixed)
    first = decide(want, person(), law, past(before), now)
    assert decide(want, person(), law, past(mixed), now) == first


@given(RULES, PASTS, ASKED, MOMENTS)
def test_a_hold_is_ahead_and_then_lets_through(
    law: Rules, before: Past, want: Asked, now: datetime
) -> None:
    """Asked again when the wait is over, with nothing sent meanwhile, a patient message goes."""
    patient = dataclasses.replace(want, policy="wait")
    answer = decide(patient, person(), law, before, now)
    if not isinstance(answer, Hold):
        return
    assert answer.until > now
    assert patient.expires_at is None or answer.until < patient.expires_at
    again = answer
    for _ in range(4):
        found = decide(patient, person(), law, before, again.until)
        if not isinstance(found, Hold):
            assert isinstance(found, Send | Expire)
            return
        assert found.until > again.until
        again = found
    raise AssertionError("held for ever")


@given(st.integers(1, 3), st.integers(1, 5), st.integers(0, 600), st.lists(MOMENTS, max_size=25))
def test_stricter_caps_never_send_more_in_all(
    day: int, week: int, gap: int, moments: list[datetime]
) -> None:
    def sent(law: Rules) -> int:
        return sent_to_one(law, moments, person(quiet=NEVER))

    mild = rules(overall=Cap(day=day + 1, week=week + 1), gap=timedelta(minutes=gap))
    for strict in (
        dataclasses.replace(mild, overall=Cap(day=day, week=week + 1)),
        dataclasses.replace(mild, overall=Cap(day=day + 1, week=week)),
        dataclasses.replace(mild, gap=timedelta(minutes=gap + 45)),
    ):
        assert sent(strict) <= sent(mild)


@given(PASTS, MOMENTS, st.integers(-48, 48))
def test_a_clock_that_jumps_breaks_no_cap(before: Past, now: datetime, jump: int) -> None:
    """Set back or forward between two messages: the windows of the ledger hold all the same."""
    law, made = rules(quiet=NEVER, overall=Cap(day=2, week=5)), list[Attempt]()
    for moment in (now, now + timedelta(hours=jump), now + timedelta(hours=jump / 2), now):
        if isinstance(decide(asked(), person(quiet=NEVER), law, past(made), moment), Send):
            made.append(Attempt(moment, "telegram", "marketing"))
    for each in made:
        inside = [m for m in made if each.made_at - timedelta(days=1) < m.made_at <= each.made_at]
        assert len(inside) <= 2


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 10**6))
def test_simulated_shop_breaks_no_rule(seed: int) -> None:
    told = simulated(3_000, seed)
    assert told.found == ()
    assert told.attempts > 100


def test_a_larger_shop_breaks_no_rule_and_uses_every_answer() -> None:
    told = simulated(20_000, seed=1)
    assert told.found == ()
    assert set(told.answers) == {"Send", "Skip", "Hold", "Expire"}


def made(number: int, hours: float, **values: object) -> Made:
    said = {"kind": "marketing", "topic": "marketing", "channel": "telegram", "minute": 720}
    moment = NOON + timedelta(hours=hours)
    return Made(id=number, made_at=moment, **{**said, **values})  # type: ignore[arg-type] # fields


def test_the_checker_finds_what_is_wrong() -> None:
    """A checker that never complains would prove nothing."""
    law = Rules(
        overall=Cap(day=2, week=3),
        gap=timedelta(hours=1),
        channels={"email": Cap(day=1)},
        topics={"cart": Cap(week=1)},
        control=0,
    )
    yes = Said(
        said_at=NOON - timedelta(days=9), channel="telegram", topic="marketing", is_given=True
    )
    no = dataclasses.replace(yes, said_at=NOON + timedelta(hours=90), is_given=False)
    mail = dataclasses.replace(yes, channel="email")
    record = Record(
        shop_id=1,
        customer_id=7,
        made=(
            made(1, 0),
            made(2, 0.5),
            made(3, 20),
            made(4, 50, channel="email", topic="cart"),
            made(5, 60, channel="email", topic="cart", minute=1_400),
            made(6, 91),
            made(7, 92, kind="service", topic="service", is_capped=False, minute=1_400),
            made(8, 95, kind="service", topic="service", is_capped=False),
        ),
        said=(yes, no, mail),
        stopped=(Stopped(since=NOON + timedelta(hours=94)),),
    )
    found = [
        (each.delivery_id, each.rule)
        for each in violations(record, History(since=(NOON - timedelta(days=9),), rules=(law,)))
    ]
    assert found == [
        (2, "gap"),
        (3, "cap_day"),
        (4, "cap_week"),
        (5, "quiet"),
        (5, "cap_week"),
        (5, "cap_channel_day"),
        (5, "cap_topic_week"),
        (6, "no_consent"),
        (6, "cap_week"),
        (8, "stop_list"),
    ]
    everybody = dataclasses.replace(law, control=10_000)
    alone = dataclasses.replace(record, made=(made(1, 0),))
    assert [
        each.rule for each in violations(alone, History(since=(NOON,), rules=(everybody,)))
    ] == ["control"]
    joined = dataclasses.replace(record, joined_at=NOON + timedelta(hours=61))
    rest = {each.rule for each in violations(joined, History(since=(NOON,), rules=(law,)))}
    assert rest == {"quiet", "no_consent", "cap_week", "stop_list"}
