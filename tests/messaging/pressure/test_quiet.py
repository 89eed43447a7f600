"""Quiet hours where clocks change: an end that is skipped, an end that comes twice."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messaging.pressure.quiet import DAY, Quiet, minute_of, quiet_until

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [
    ZoneInfo(name)
    for name in (
        "UTC",
        "Europe/Moscow",
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Asia/Gaza",
    )
]


def berlin(day: int, month: int, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN, fold=fold).astimezone(UTC)


NIGHT = Quiet(starts=22 * 60, ends=9 * 60)
LUNCH = Quiet(starts=12 * 60, ends=14 * 60)


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        (NIGHT, berlin(16, 3, 21, 59), None),
        (NIGHT, berlin(16, 3, 22), berlin(17, 3, 9)),
        (NIGHT, berlin(17, 3, 8, 59), berlin(17, 3, 9)),
        (NIGHT, berlin(17, 3, 9), None),
        (LUNCH, berlin(17, 3, 13), berlin(17, 3, 14)),
        (LUNCH, berlin(17, 3, 14), None),
        # 29 March: 02:00 becomes 03:00. The night is an hour shorter.
        (NIGHT, berlin(28, 3, 23), berlin(29, 3, 9)),
        # 02:30 does not exist that night: it moves forward by the hour that is missing.
        (Quiet(starts=60, ends=150), berlin(29, 3, 1, 30), berlin(29, 3, 3, 30)),
        # 25 October: 03:00 becomes 02:00. 02:30 comes twice; the first is the end,
        (Quiet(starts=60, ends=150), berlin(25, 10, 1, 30), berlin(25, 10, 2, 30)),
        # and in the second 02:10 it is quiet again, until the second 02:30.
        (Quiet(starts=60, ends=150), berlin(25, 10, 2, 10, fold=1), berlin(25, 10, 2, 30, fold=1)),
        (Quiet(starts=0, ends=0), berlin(17, 3, 3), None),
    ],
)
def test_end_of_quiet_hours(quiet: Quiet, now: datetime, until: datetime | None) -> None:
    assert quiet_until(quiet, now, BERLIN) == until


MOMENTS = st.integers(0, 3 * 366 * DAY).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
MINUTES = st.integers(0, DAY - 1)


@given(st.sampled_from(ZONES), MOMENTS, MINUTES, MINUTES)
def test_a_hold_ends_in_open_hours_and_soon(
    zone: ZoneInfo, now: datetime, starts: int, ends: int
) -> None:
    quiet = Quiet(starts=starts, ends=ends)
    until = quiet_until(quiet, now, zone)
    if until is None:
        assert not quiet.holds(minute_of(now, zone))
        return
    assert quiet.holds(minute_of(now, zone))
    assert not quiet.holds(minute_of(until, zone))
    assert now < until <= now + timedelta(hours=50)
    # Nothing open was slept through, but for the hour a clock change takes.
    step = now
    while step < until - timedelta(hours=1):
        assert quiet.holds(minute_of(step, zone))
        step += timedelta(minutes=17)


def test_open_minutes() -> None:
    assert NIGHT.open_minutes == 13 * 60
    assert LUNCH.open_minutes == 22 * 60
    assert Quiet(starts=5, ends=5).open_minutes == DAY
