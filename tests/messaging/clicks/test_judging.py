"""Who opened a link: cases of people and of programs, and what must hold of any openings."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messaging.clicks.judging import Opening, Reason, judged
from tests.conftest import NOW


def opened(*told: tuple[float, int] | tuple[float, int, str]) -> list[Opening]:
    """Openings by seconds after the message, link and sign; link 0 is the one nobody sees."""
    return [
        Opening(
            id=place,
            link_id=each[1],
            opened_at=NOW + timedelta(seconds=each[0]),
            sign=each[2] if len(each) > 2 else "",
            is_trap=each[1] == 0,
        )
        for place, each in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("channel", "openings", "reasons"),
    [
        ("telegram", opened((5, 1)), [""]),
        ("telegram", opened((0.4, 1)), ["fast"]),
        ("telegram", opened((1, 1)), [""]),
        ("email", opened((4.9, 1)), ["fast"]),
        ("email", opened((5, 1)), [""]),
        ("call", opened((1.9, 1)), ["fast"]),
        ("telegram", opened((60, 1, "head")), ["head"]),
        ("telegram", opened((60, 1, "agent")), ["agent"]),
        ("telegram", opened((60, 1, "prefetch")), ["prefetch"]),
        # A second tap on the same link, at once and later.
        ("telegram", opened((60, 1), (60.3, 1), (500, 1)), ["", "", ""]),
        # Two links a second apart are no hand; two links in half a minute are.
        ("telegram", opened((60, 1), (61, 2)), ["burst", "burst"]),
        ("telegram", opened((60, 1), (90, 2)), ["", ""]),
        ("email", opened((60, 1), (62.4, 2), (64.8, 3)), ["burst", "burst", "burst"]),
        # A program that looks through a letter; its person comes an hour later.
        ("email", opened((40, 1), (43, 0), (3_700, 1)), ["trap", "trap", ""]),
        ("email", opened((1, 1, "head"), (300, 1)), ["head", ""]),
    ],
)
def test_people_and_programs(channel: str, openings: list[Opening], reasons: list[Reason]) -> None:
    found = judged(openings, channel, NOW)

    assert [found[each.id] for each in openings] == reasons


def test_without_the_moment_of_sending_nothing_is_too_fast() -> None:
    [opening] = opened((0, 1))

    assert judged([opening], "telegram", None) == {0: ""}


several = st.lists(
    st.tuples(st.floats(0, 5_000), st.integers(0, 3), st.sampled_from(["", "head", "agent"])),
    max_size=12,
).map(lambda told: opened(*told))


@given(several, st.sampled_from(["telegram", "email", "sms"]))
def test_more_openings_never_make_a_person(openings: Sequence[Opening], channel: str) -> None:
    for many in range(len(openings)):
        few = judged(openings[:many], channel, NOW)
        more = judged(openings, channel, NOW)
        assert all(more[each] for each, reason in few.items() if reason)


@given(several)
def test_the_order_they_come_in_is_nothing(openings: list[Opening]) -> None:
    assert judged(openings, "email", NOW) == judged(openings[::-1], "email", NOW)


@given(several)
def test_the_link_nobody_sees_is_opened_by_nobody(openings: list[Opening]) -> None:
    found = judged(openings, "email", NOW)

    assert all(found[each.id] for each in openings if each.is_trap)
