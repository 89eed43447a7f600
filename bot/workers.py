"""Jobs of the process: started by the clock, by a wake, and once at start after a crash."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.failures import Failures
from domain.core.ports import World
from domain.core.reading import urgently
from domain.models import JobRun
from jobs.job import Job, Tick, jobs

log = logging.getLogger(__name__)
STOP_SECONDS = 10.0


class Workers:
    """Runs each job one at a time; a wake while it runs makes it run once more afterwards."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._world: World | None = None
        self._failures = Failures()
        self._is_started = False
        self._stopping = asyncio.Event()
        self._running: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def join(self, world: World, failures: Failures) -> None:
        """Give the jobs their world; a wake before that is lost, nothing could have asked."""
        self._world, self._failures = world, failures

    @property
    def is_running(self) -> bool:
        """Whether the schedule goes on."""
        return bool(self._scheduler.running) and not self._stopping.is_set()

    async def start(self) -> None:
        """Schedule every job and let each finish what it was doing."""
        self._is_started = True
        for job in jobs.values():
            trigger = _trigger(job)
            if trigger is not None:
                self._scheduler.add_job(self._scheduled, trigger, args=[job.name], id=job.name)
            if await self._is_due(job, self._clock()):
                self.wake(job.name)
        self._scheduler.start()

    def wake(self, name: str) -> None:
        """Run the job now, or again when it is running."""
        if not self._is_started or self._stopping.is_set():
            return
        if name in self._running:
            self._again.add(name)
            return
        self._running[name] = asyncio.get_running_loop().create_task(self._loop(jobs[name]))

    async def _scheduled(self, name: str) -> None:
        """The scheduler runs what is not a coroutine in a thread, where there is no loop."""
        self.wake(name)

    async def stop(self) -> None:
        """Ask the running jobs to leave, wait for them a little, end the rest."""
        self._stopping.set()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        left = list(self._running.values())
        if left:
            _, late = await asyncio.wait(left, timeout=STOP_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def run(self, job: Job) -> None:
        """One run of a job, now; what tests and the schedule share."""
        if self._world is None:
            raise LookupError("jobs have no world before the process is joined")
        now = self._clock()
        last = await JobRun.get_or_none(name=job.name)
        tick = Tick(
            world=self._world,
            since=last.good_until if last else None,
            now=now,
            stopping=self._stopping,
        )
        try:
            await job.work(tick)
        except Exception as error:  # the next run must come all the same
            self._failures.keep(error, f"job {job.name}")
            await self._note(job, now, error=type(error).__name__)
        else:
            await self._note(job, now, error="")

    async def _loop(self, job: Job) -> None:
        try:
            # Whoever woke it may be in a hurry; they do not wait for it.
            with urgently(is_so=False):
                while True:
                    self._again.discard(job.name)
                    await self.run(job)
                    if job.name not in self._again or self._stopping.is_set():
                        return
        finally:
            del self._running[job.name]

    async def _note(self, job: Job, now: datetime, *, error: str) -> None:
        if not _trigger(job):
            return
        state: dict[str, object] = {"finished_at": now, "error": error}
        if not error:
            state["good_until"] = now
        await JobRun.update_or_create(state, name=job.name)

    async def _is_due(self, job: Job, now: datetime) -> bool:
        if job.cron is None:
            return True
        last = await JobRun.get_or_none(name=job.name)
        if last is None or last.good_until is None:
            return False
        fire = CronTrigger.from_crontab(job.cron, timezone=UTC).get_next_fire_time(
            None, last.good_until
        )
        return fire is not None and fire <= now


def _trigger(job: Job) -> CronTrigger | IntervalTrigger | None:
    if job.cron is not None:
        return CronTrigger.from_crontab(job.cron, timezone=UTC)
    return IntervalTrigger(seconds=job.every) if job.every is not None else None
