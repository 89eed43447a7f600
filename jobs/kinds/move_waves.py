"""Moves messages that go out in steps: waits for windows, decides, deals the next wave, asks."""

import logging

from domain.campaigns import stepping
from domain.core.errors import DomainError
from domain.models import Experiment
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=20)
async def move_waves(tick: Tick) -> None:
    """Every test one move at a time, as long as there are moves to make."""
    going = Experiment.filter(kind="message", stage__in=stepping.OPEN_STAGES)
    for test in await going.order_by("id"):
        try:
            moved = await _moved(test, tick)
        except DomainError as error:
            # It takes too long, now: the next run tries again.
            log.warning("move_waves test=%d failed=%s", test.id, error.code)
            continue
        if moved:
            log.info("move_waves test=%d moves=%d", test.id, moved)
            tick.world.wake("send_deliveries")
            tick.world.wake("start_campaigns")


async def _moved(test: Experiment, tick: Tick) -> int:
    moves = 0
    while not tick.stopping.is_set() and await stepping.step(test, tick.now, tick.world.pool):
        test = await Experiment.get(id=test.id)
        moves += 1
    return moves
