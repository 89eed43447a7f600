"""From Telegram's user to a Visit: who it is, which shop they look at, what they may."""

import dataclasses

from telegram import User

from bot.i18n import language_of, tongue
from domain.audience import people
from domain.audience.standing import Standing, standing
from domain.core.ports import World
from domain.core.reading import on
from domain.models import Shop
from handlers.kit.visit import Visit

NAME_LIMIT = 160


class Reception:
    """Makes visits; asks the database anew each time, so that a dismissal works at once."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def meet(self, user: User, args: tuple[str, ...] = ()) -> Visit:
        """The visit of whoever pressed or wrote; a newcomer is remembered."""
        sender = people.Sender(
            telegram_id=user.id,
            name=user.full_name[:NAME_LIMIT],
            username=user.username or "",
            language=language_of(user.language_code),
            is_premium=bool(user.is_premium),
        )
        with on("keys"):
            found = await people.met(sender, self._world.clock())
        return self._visit(found, args)

    async def visit(
        self, telegram_id: int, args: tuple[str, ...] = (), shop: Shop | None = None
    ) -> Visit | None:
        """The visit of a person the bot knows, as the database is now; None for a stranger."""
        with on("keys"):
            found = await standing(telegram_id, shop)
        return self._visit(found, args) if found else None

    def _visit(self, found: Standing, args: tuple[str, ...]) -> Visit:
        return Visit(
            t=tongue(found.person.language),
            now=self._world.clock(),
            person=found.person,
            world=self._world,
            args=args,
            role=found.role,
            shop_or_none=found.shop,
            customer_or_none=found.customer,
        )

    async def enter(self, visit: Visit, shop_id: int | None) -> Visit:
        """The same person in another shop of theirs, from now on. Raises NotFoundError."""
        if shop_id is None or (visit.shop_or_none is not None and visit.shop.id == shop_id):
            return visit
        await people.choose_shop(visit.person, shop_id)
        return await self.again(visit, visit.args)

    async def again(self, visit: Visit, args: tuple[str, ...]) -> Visit:
        """The same person after something was changed: role, shop and language may be new."""
        new = await self.visit(visit.person.telegram_id, args)
        return dataclasses.replace(new or visit, args=args, now=visit.now)
