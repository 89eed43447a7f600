"""When a connection runs: its usual time, and sooner after it failed."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

HOURS = {"every_hour": 1, "every_six_hours": 6}
SCHEDULES = ("every_hour", "every_six_hours", "every_day", "by_hand")
# After the first failure and the second; then it waits for its usual time.
SOONER = (timedelta(minutes=10), timedelta(minutes=30))


def usual(schedule: str, hour: int, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The next time after `now`; `hour` is local and matters for a daily one."""
    if schedule in HOURS:
        return now + timedelta(hours=HOURS[schedule])
    if schedule != "every_day":
        return None
    today = now.astimezone(zone).date()
    found = datetime.combine(today, time(hour), tzinfo=zone)
    if found <= now:
        found = datetime.combine(today + timedelta(days=1), time(hour), tzinfo=zone)
    return found


def after_failure(failures: int, planned: datetime | None, now: datetime) -> datetime | None:
    """The usual time, or sooner: most failures pass by themselves."""
    if planned is None or failures > len(SOONER):
        return planned
    return min(planned, now + SOONER[failures - 1])
