"""The moment of a campaign where clocks change: an hour that is not there, one that comes twice."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.campaigns.scheduling import by_own, instant, span

BERLIN, MOSCOW = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Moscow")


@pytest.mark.parametrize(
    ("clock", "moment"),
    [
        ("2026-03-28T02:30", datetime(2026, 3, 28, 1, 30, tzinfo=UTC)),
        # 29 March: 02:00 becomes 03:00, so that 02:30 is 03:30 there.
        ("2026-03-29T02:30", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        # 25 October: 03:00 becomes 02:00; of the two 02:30 the first one counts.
        ("2026-10-25T02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_it_goes_once_and_not_earlier(clock: str, moment: datetime) -> None:
    wall = datetime.fromisoformat(clock)

    assert instant(wall, BERLIN) == moment
    local = moment.astimezone(BERLIN).replace(tzinfo=None)
    assert local - wall in {timedelta(), timedelta(hours=1)}


def test_the_next_day_is_a_day_of_the_clock() -> None:
    wall = datetime.fromisoformat("2026-03-28T10:00")
    over = datetime(2026, 3, 28, 9, 1, tzinfo=UTC)

    assert by_own(wall, BERLIN, over) == datetime(2026, 3, 29, 8, tzinfo=UTC)
    found = span(wall, [BERLIN, MOSCOW])
    assert found.last - found.first == timedelta(hours=2)
