"""The state of the process, looked at when somebody asks."""

import dataclasses
import time
from datetime import datetime

from tortoise.exceptions import BaseORMException

from bot.web.site import Site
from domain.core.errors import DomainError
from domain.core.reading import on
from domain.models import Delivery, JobRun, Shop

DATABASE_SECONDS = 3.0
WAITING = ("planned", "claimed")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Health:
    """`sender_lag` is the age in seconds of the oldest message that could have gone."""

    database_seconds: float | None
    sender_lag: float = 0.0
    is_scheduled: bool
    failing_jobs: tuple[str, ...] = ()
    last_update: datetime | None

    @property
    def is_good(self) -> bool:
        """Whether the process can work; a long queue alone is no illness."""
        return self.database_seconds is not None and self.is_scheduled


async def look(site: Site) -> Health:
    """Ask the database, the outbox and the schedule."""
    alive = {"is_scheduled": site.pulse.is_scheduled(), "last_update": site.pulse.last_update}
    begun = time.perf_counter()
    try:
        with on("reader", seconds=DATABASE_SECONDS):
            await Shop.all().limit(1).count()
            seconds = time.perf_counter() - begun
            lag = await _lag(site.world.clock())
            failing = await JobRun.exclude(error="").order_by("name").values_list("name", flat=True)
    except (BaseORMException, DomainError, OSError):
        return Health(database_seconds=None, **alive)  # type: ignore[arg-type]
    return Health(
        database_seconds=seconds,
        sender_lag=lag,
        failing_jobs=tuple(str(name) for name in failing),
        **alive,  # type: ignore[arg-type]
    )


async def _lag(now: datetime) -> float:
    """The index `(status, priority, not_before)` finds it without reading the queue."""
    first = (
        await Delivery.filter(status__in=WAITING, not_before__lte=now)
        .order_by("not_before")
        .first()
    )
    return (now - first.not_before).total_seconds() if first else 0.0
