"""When a delivery is tried again, and how long a failing endpoint is left alone."""

from datetime import timedelta

import pytest

from domain.webhooks.schedule import WAITS, next_try, rest
from tests.conftest import NOW


@pytest.mark.parametrize("attempts", range(1, len(WAITS) + 1))
def test_waits_grow_and_are_spread(attempts: int) -> None:
    wait = WAITS[attempts - 1]
    found = [next_try(f"msg_{n}", attempts, NOW) for n in range(200)]
    spread = [(each - NOW) / wait for each in found if each is not None]

    assert len(spread) == 200
    assert 0.8 <= min(spread) < 0.85
    assert 1.15 < max(spread) <= 1.2
    assert next_try("msg_1", attempts, NOW) == next_try("msg_1", attempts, NOW)


def test_there_is_an_end() -> None:
    assert next_try("msg_1", len(WAITS) + 1, NOW) is None
    assert sum(WAITS, timedelta()) > timedelta(days=3)


@pytest.mark.parametrize(
    ("asked", "seconds"), [(120, 120), (10**9, 86_400), (0, None), (None, None)]
)
def test_a_wish_for_later_is_heard(asked: int | None, seconds: int | None) -> None:
    found = next_try("msg_1", 1, NOW, asked)
    assert found is not None

    assert found - NOW == timedelta(seconds=seconds) if seconds else found - NOW < WAITS[0] * 2


def test_a_rest_is_doubled_up_to_five_minutes() -> None:
    assert [rest(n).total_seconds() for n in (1, 2, 3, 7, 10_000)] == [5, 10, 20, 300, 300]
