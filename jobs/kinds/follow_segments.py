"""Whoever something changed about, or whose time has come, is looked at in the segments kept."""

from domain.segments.keeping import following
from jobs.job import Tick, job

# Batches of one run: a shop with much to do does not keep the others waiting for good.
MOST_ROUNDS = 20


@job(every=2)
async def follow_segments(tick: Tick) -> None:
    """Shop by shop, until nothing is left or the others have waited long enough."""
    for shop in await following.shops_with_work(tick.now):
        for _ in range(MOST_ROUNDS):
            if tick.stopping.is_set():
                return
            now = tick.world.clock()
            if not await following.follow(shop, now) + await following.turn(shop, now):
                break
