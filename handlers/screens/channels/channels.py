"""Channels of the shop beside Telegram. Argument: page."""

from handlers.kit import connecting
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="connections", listed=("connections", 30))
async def draw(visit: Visit) -> View:
    return await connecting.listed(visit, "channels")
