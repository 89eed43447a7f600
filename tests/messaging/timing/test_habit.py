"""Hours of a person between the shop's and their own: limits that must hold of any counts."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messaging.timing.habit import DAY, WEEK, Habits, day_of, lent, shop_week
from domain.messaging.timing.learning import LEAST, MOST, learn

weeks = st.lists(st.integers(0, 500), min_size=WEEK, max_size=WEEK).map(shop_week)
own = st.dictionaries(st.integers(0, WEEK - 1), st.integers(1, 30), max_size=12)
everywhere = range(WEEK)


@given(weeks)
def test_nothing_known_is_the_shops_week(week: tuple[float, ...]) -> None:
    chances = Habits(week=week).chances({}, everywhere)

    assert [chances[place] for place in everywhere] == pytest.approx(list(week))


@given(weeks, own)
def test_shares_of_a_week_add_up(week: tuple[float, ...], counts: dict[int, int]) -> None:
    chances = Habits(week=week).chances(counts, everywhere)

    assert sum(week) == pytest.approx(1)
    assert sum(day_of(week)) == pytest.approx(1)
    assert sum(chances.values()) == pytest.approx(1)
    assert min(chances.values()) > 0


@given(weeks, own.filter(bool))
def test_much_known_is_their_own(week: tuple[float, ...], counts: dict[int, int]) -> None:
    many = {place: count * 10**7 for place, count in counts.items()}
    chances = Habits(week=week).chances(many, everywhere)
    mine, whole = lent(counts, WEEK), sum(counts.values())

    for place in everywhere:
        assert chances[place] == pytest.approx(mine.get(place, 0) / whole, abs=1e-3)


@given(weeks, st.integers(0, WEEK - 1))
def test_an_hour_kept_often_becomes_the_best(week: tuple[float, ...], place: int) -> None:
    chances = Habits(week=week).chances({place: 10**6}, everywhere)

    assert max(everywhere, key=lambda each: chances[each]) == place


@given(own)
def test_what_is_lent_is_not_lost(counts: dict[int, int]) -> None:
    for size in (DAY, WEEK):
        assert sum(lent(counts, size).values()) == pytest.approx(sum(counts.values()))


def test_neighbours_are_over_midnight_and_over_sunday() -> None:
    assert lent({WEEK - 1: 4}, WEEK) == {WEEK - 1: 2, WEEK - 2: 1, 0: 1}
    assert lent({WEEK - 1: 4}, DAY) == {DAY - 1: 2, DAY - 2: 1, 0: 1}


def test_people_who_differ_weigh_more_than_the_shop() -> None:
    alike = [dict(Counter((n * 7 + k * 5) % WEEK for k in range(20))) for n in range(60)]
    apart = [{n * 11 % WEEK: 20} for n in range(60)]

    assert learn(apart).habits.day_strength < learn(alike).habits.day_strength
    for people in (alike, apart):
        found = learn(people).habits
        assert LEAST <= found.day_strength <= MOST
        assert LEAST <= found.week_strength <= MOST


def test_few_people_get_the_strength_of_another_shop() -> None:
    learnt = learn([{3: 2}, {}, {5: 1}])

    assert learnt.people == 2
    assert learnt.habits == Habits(week=learnt.habits.week)
