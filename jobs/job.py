"""What a job is and where all of them are listed."""

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable
from datetime import datetime
from types import ModuleType
from typing import Any, TypeVar

from domain.core.ports import World
from domain.core.registry import Registry

MARK = "_barker_job"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tick:
    """One run. `since` is the `now` of the last good run, so that downtime misses nothing."""

    world: World
    since: datetime | None
    now: datetime
    stopping: asyncio.Event


Work = Callable[[Tick], Awaitable[None]]
F = TypeVar("F", bound=Callable[..., Any])


@dataclasses.dataclass(frozen=True, kw_only=True)
class Job:
    """A coroutine with its schedule: every so many seconds, a cron line in UTC, or when woken.

    Every job also runs once at start, to finish what a crash has left.
    """

    name: str
    work: Work
    every: float | None
    cron: str | None


def job(*, every: float | None = None, cron: str | None = None) -> Callable[[F], F]:
    """Declare the one job of a file."""

    def mark(work: F) -> F:
        name = work.__module__.rpartition(".")[2]
        setattr(work, MARK, Job(name=name, work=work, every=every, cron=cron))
        return work

    return mark


def _take(module: ModuleType) -> Job:
    found = [
        getattr(each, MARK)
        for each in vars(module).values()
        if hasattr(each, MARK) and each.__module__ == module.__name__
    ]
    if len(found) != 1:
        raise LookupError(f"{module.__name__} declares {len(found)} jobs")
    declared: Job = found[0]
    return declared


jobs: Registry[Job] = Registry("jobs.kinds", _take)
