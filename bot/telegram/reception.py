"""From Telegram's user to a Visit: who it is, which shop they look at, what they may."""

import dataclasses

from telegram import User

from bot.i18n import language_of, tongue
from domain.audience import people
from domain.core.ports import World
from domain.core.reading import on
from domain.models import Person, Shop
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
        )
        with on("reader"):
            person = await people.met(sender, self._world.clock())
        return await self.visit(person, args)

    async def visit(
        self, person: Person, args: tuple[str, ...] = (), shop: Shop | None = None
    ) -> Visit:
        """The visit of a known person, as the database is now; `shop` where it is not theirs."""
        with on("reader"):
            standing = await people.standing(person, shop)
        return Visit(
            t=tongue(person.language),
            now=self._world.clock(),
            person=person,
            world=self._world,
            args=args,
            role=standing.role,
            shop_or_none=standing.shop,
            customer_or_none=standing.customer,
        )

    async def enter(self, visit: Visit, shop_id: int | None) -> Visit:
        """The same person in another shop of theirs, from now on. Raises NotFoundError."""
        if shop_id is None or (visit.shop_or_none is not None and visit.shop.id == shop_id):
            return visit
        await people.choose_shop(visit.person, shop_id)
        return await self.visit(visit.person, visit.args)

    async def again(self, visit: Visit, args: tuple[str, ...]) -> Visit:
        """The same person after something was changed: role, shop and language may be new."""
        with on("reader"):
            person = await Person.get(telegram_id=visit.person.telegram_id)
        return dataclasses.replace(await self.visit(person, args), now=visit.now)
