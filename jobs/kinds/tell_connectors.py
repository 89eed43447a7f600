"""Tells owners once that a connection fails, once that it works again, and asks what is held."""

from domain.connectors import telling
from jobs.job import Tick, job


@job(every=60)
async def tell_connectors(tick: Tick) -> None:
    """Everything that has not been told."""
    for word in await telling.words():
        connector = word.connector
        args = (connector.id, word.news)
        notices = tick.world.notices
        await notices.show("connector_news", args, connector.shop_id, word.telegram_ids)
