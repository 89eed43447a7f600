"""Takes new keys out of the chats ten minutes after they were shown."""

from domain.access import keys
from jobs.job import Tick, job


@job(every=30)
async def hide_keys(tick: Tick) -> None:
    """The message first: a key we no longer know could not be taken back."""
    for key in await keys.to_hide(tick.now):
        await tick.world.notices.take_back("api_key_shown", (key.id,), key.shop_id)
        await keys.hide([key.id])
