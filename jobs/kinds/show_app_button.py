"""The menu button of the chats opens the shop's Mini App, or lists the commands."""

from domain.core.reading import on
from domain.events import app_address
from jobs.job import Tick, job


@job()
async def show_app_button(tick: Tick) -> None:
    """At every start, and when the address was changed: Telegram keeps what it was told last."""
    with on("reader"):
        shop = await app_address.only_one()
    if shop is None:
        await tick.world.menu_button.show("", "")
    else:
        await tick.world.menu_button.show(shop.app_url, shop.language)
