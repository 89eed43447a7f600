"""The first start: the first shop, its owners by settings, and a one-time link for the console."""

import logging

from rich.console import Console

from bot.config import Settings
from bot.terminal import texts
from domain.audience import staff
from domain.core.ports import World
from domain.models import Person, Shop, Staff


async def first_shop(settings: Settings, world: World) -> str | None:
    """Make the first shop when there is none; returns an owner link while nobody owns it."""
    now = world.clock()
    shop = await Shop.all().order_by("id").first()
    if shop is None:
        shop = await Shop.create(name="", created_at=now)
    for telegram_id in settings.owner_ids:
        person, _ = await Person.get_or_create(
            {"created_at": now, "language": ""}, telegram_id=telegram_id
        )
        await staff.hire(shop.id, person, "owner", now)
    if await Staff.exists(shop_id=shop.id, role="owner"):
        return None
    code = await staff.invite(shop, "owner", None, now)
    return f"https://t.me/{world.bot_name}?start={code}"


def print_link(link: str) -> None:
    """On the console and not in the log: whoever has the link owns the shop."""
    say = texts("cli").plain
    Console().print(say("cli-owner-link", link=link), soft_wrap=True)
    logging.getLogger(__name__).info("an owner link is on the console")
