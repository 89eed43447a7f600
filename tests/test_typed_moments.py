"""Moments as people type them, and what they are where the clock is changed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.campaigns import scheduling
from domain.core.errors import BadValueError
from handlers.kit.reading_moment import moment


@pytest.mark.parametrize(
    ("typed", "wall"),
    [
        ("завтра 10:00", "2026-03-17 10:00"),
        ("Завтра в 9", "2026-03-17 09:00"),
        ("25.11 18:30", "2026-11-25 18:30"),
        ("25.11.2026, 18:30", "2026-11-25 18:30"),
        ("2026-11-25 18:30", "2026-11-25 18:30"),
        ("15.01 12:00", "2026-01-15 12:00"),
        ("18:30", "2026-03-16 18:30"),
        ("9:00", "2026-03-17 09:00"),
        ("пт 12:00", "2026-03-20 12:00"),
        ("в понедельник 10:00", "2026-03-23 10:00"),
        ("через 2 часа", "2026-03-16 17:00"),
        ("tomorrow 10:00", "2026-03-17 10:00"),
        ("in 30 min", "2026-03-16 15:30"),
    ],
)
def test_typed_moments(typed: str, wall: str) -> None:
    clock = datetime(2026, 3, 16, 15, 0)  # noqa: DTZ001 - a wall clock
    assert f"{moment(typed, clock):%Y-%m-%d %H:%M}" == wall


@pytest.mark.parametrize("typed", ["завтра", "когда-нибудь", "завтра 25:00", "31.02 10:00", ""])
def test_moments_nobody_understands(typed: str) -> None:
    with pytest.raises(BadValueError):
        moment(typed, datetime(2026, 3, 16, 15, 0))  # noqa: DTZ001 - a wall clock


def test_a_skipped_hour_moves_on_and_a_repeated_one_fires_first() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    skipped = datetime(2026, 3, 29, 2, 30)  # noqa: DTZ001 - a wall clock
    twice = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - a wall clock
    assert scheduling.instant(skipped, berlin) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert scheduling.instant(twice, berlin) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
