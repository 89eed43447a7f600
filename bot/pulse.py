"""Signs of life of the process, for those who watch it."""

from collections.abc import Callable
from datetime import datetime


class Pulse:
    """When Telegram was last heard, and whether the schedule runs."""

    def __init__(self, is_scheduled: Callable[[], bool]) -> None:
        self.is_scheduled = is_scheduled
        self.last_update: datetime | None = None
