"""The limits hold on every span of time, and answers overtake what is sent to many."""

from bisect import bisect_left

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.limits import Leak, Limits, Pace, Window
from bot.telegram.turns import CHAT_BURST, GROUP_A_MINUTE, SECOND, Lane, Turn, Turns

gaps = st.floats(min_value=0, max_value=3, allow_nan=False)


def most_in(moments: list[float], seconds: float) -> int:
    """The most moments any half-open span of `seconds` holds; spans that begin at one suffice."""
    # The last digits of the sums are the test's, not the limit's.
    ends = [bisect_left(moments, start + seconds - 1e-6) for start in moments]
    return max((end - begin for begin, end in enumerate(ends)), default=0)


@given(st.lists(gaps, max_size=200), st.integers(1, 7), st.floats(0.1, 5))
def test_window_is_never_overfull(steps: list[float], limit: int, seconds: float) -> None:
    window = Window(limit=limit, seconds=seconds)
    now, taken = 0.0, []
    for step in steps:
        now += step
        now += window.wait(now)
        window.take(now)
        taken.append(now)

    assert most_in(taken, seconds) <= limit


def test_window_lets_the_whole_limit_through_at_once() -> None:
    window = Window(limit=3, seconds=1)
    for _ in range(3):
        assert window.wait(5) == 0
        window.take(5)

    assert window.wait(5.25) == 0.75
    assert window.wait(6) == 0


def test_more_than_a_window_needs_it_empty() -> None:
    window = Window(limit=3, seconds=3)
    assert window.wait(0, cost=10) == 0
    window.take(0, cost=10)
    window.take(3)

    assert window.wait(3, cost=10) == 3


@given(st.lists(gaps, max_size=200), st.integers(1, 7))
def test_leak_lets_no_more_than_a_burst_over_the_rate(steps: list[float], burst: int) -> None:
    leak = Leak(burst=burst, step=0.5)
    now, taken = 0.0, []
    for step in steps:
        now += step
        now += leak.wait(now)
        leak.take(now)
        taken.append(now)

    for seconds in (0.1, 1, 5, 30):
        assert most_in(taken, seconds) <= burst + seconds / 0.5


def test_leak_after_a_burst_goes_step_by_step() -> None:
    leak = Leak(burst=3, step=1)
    for _ in range(3):
        assert leak.wait(5) == 0
        leak.take(5)

    assert leak.wait(5) == 1
    assert leak.wait(5, cost=10) == 3
    assert leak.wait(6) == 0


def test_idle_windows_are_forgotten() -> None:
    windows = Limits(lambda: Window(limit=1, seconds=1))
    for chat in range(10_000):
        windows.take(chat, now=chat / 100)

    assert len(windows) <= 101


@given(st.lists(gaps, min_size=2, max_size=100))
def test_pace_keeps_the_rate_and_makes_good_a_little(steps: list[float]) -> None:
    pace = Pace(rate=10, slack=0.3)
    now, taken = 0.0, []
    for step in steps:
        now += step
        now += pace.wait(now)
        pace.take(now)
        taken.append(now)

    assert most_in(taken, 1) <= 10 + 4


class Street:
    """Turns on a clock of the test's own; `gone` is who went when."""

    def __init__(self, rate: int = 30) -> None:
        self.turns = Turns(rate=rate)
        self.now = 0.0
        self.gone: list[tuple[float, Turn]] = []

    def ask(self, *, lane: Lane = "answer", chat: int | str | None = 1, cost: int = 1) -> Turn:
        turn = Turn(lane=lane, chat_id=chat, cost=cost)
        self.turns.ask(turn)
        return turn

    def run(self, until: float) -> None:
        while True:
            self.gone += [(self.now, turn) for turn in self.turns.let_through(self.now)]
            moment = self.turns.next_moment(self.now)
            if moment is None or moment > until:
                self.now = max(self.now, until)
                return
            assert moment > self.now
            self.now = moment

    def moments(self, chat: int | str | None = None) -> list[float]:
        return [when for when, turn in self.gone if chat is None or turn.chat_id == chat]


asks = st.lists(
    st.tuples(gaps, st.sampled_from(["answer", "bulk"]), st.integers(-2, 5)), max_size=120
)


@settings(max_examples=200, deadline=None)
@given(asks, st.integers(1, 12))
def test_no_limit_is_ever_passed(crowd: list[tuple[float, Lane, int]], rate: int) -> None:
    street = Street(rate)
    for gap, lane, chat in crowd:
        street.run(street.now + gap / 10)
        street.ask(lane=lane, chat=chat or 1)
    street.run(100_000)

    assert len(street.gone) == len(crowd)
    assert most_in(street.moments(), 1) <= rate
    for chat in range(1, 6):
        assert all(most_in(street.moments(chat), t) <= CHAT_BURST + t for t in (1, 3, 10))
        bulk = [when for when, turn in street.gone if (turn.chat_id, turn.lane) == (chat, "bulk")]
        assert most_in(bulk, 1) <= 1
    for group in (-1, -2):
        assert most_in(street.moments(group), 60) <= GROUP_A_MINUTE


def test_bulk_goes_at_the_full_rate_in_even_steps() -> None:
    street = Street()
    for chat in range(300):
        street.ask(lane="bulk", chat=chat + 1)
    street.run(100)

    assert 9.8 <= street.gone[-1][0] <= 10.1
    assert most_in(street.moments(), 0.5) <= 18


def test_answer_overtakes_a_thousand_messages() -> None:
    street = Street()
    for chat in range(1_000):
        street.ask(lane="bulk", chat=chat + 1)
    street.run(10)
    answer = street.ask(chat=7_777)
    street.run(60)

    waited = next(when for when, turn in street.gone if turn is answer) - 10
    # A tenth of a second of lateness is made good in a bunch, behind which there is a hole.
    assert waited <= 0.1 + 2 * SECOND / 30


def test_chat_that_must_wait_holds_up_nobody() -> None:
    street = Street()
    twice = [street.ask(lane="bulk", chat=1), street.ask(lane="bulk", chat=1)]
    other = street.ask(lane="bulk", chat=2)
    street.run(10)

    assert [turn for _, turn in street.gone] == [twice[0], other, twice[1]]
    assert street.gone[-1][0] >= 1


def test_stop_holds_both_lanes() -> None:
    street = Street()
    street.turns.stop(5)
    street.ask()
    street.ask(lane="bulk", chat=2)
    street.run(60)

    assert street.moments()[0] == 5
    assert len(street.gone) == 2


def test_dropped_turn_takes_nothing() -> None:
    street = Street(rate=1)
    street.ask().is_dropped = True
    street.ask(chat=2)
    street.run(0)

    assert [turn.chat_id for _, turn in street.gone] == [2]


def test_albums_count_every_picture() -> None:
    street = Street(rate=10)
    street.ask(chat=1, cost=8)
    street.ask(chat=2, cost=8)
    street.run(60)

    assert street.moments()[1] >= 1


def test_call_without_a_chat_has_the_limit_of_the_bot_only() -> None:
    street = Street(rate=10)
    for _ in range(10):
        street.ask(chat=None)
    street.run(0)

    assert len(street.gone) == 10
