"""Sends the messages by which the shop tries its channels."""

from domain.connectors import trying
from jobs.job import Tick, job


@job(every=60)
async def try_channels(tick: Tick) -> None:
    """Everything that was asked for; woken by the press."""
    await trying.run(tick.world)
