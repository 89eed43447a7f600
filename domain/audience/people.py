"""Telegram accounts: who writes to the bot, in which language, looking at which shop."""

import dataclasses
from datetime import datetime

from domain.audience import accounts, presence
from domain.audience.standing import Standing, standing
from domain.core.errors import NotFoundError
from domain.models import Person, Shop, Staff


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sender:
    """What Telegram says of who wrote; `language` is already one of ours."""

    telegram_id: int
    name: str
    username: str
    language: str
    is_premium: bool = False


async def met(sender: Sender, now: datetime) -> Standing:
    """Who wrote. Made at the first word; a changed name is kept, a chosen language stays."""
    found = await standing(sender.telegram_id)
    if found is None:
        person = await Person.create(
            telegram_id=sender.telegram_id,
            name=sender.name,
            username=sender.username,
            language=sender.language,
            created_at=now,
        )
        nowhere = Standing(person=person, shop=None, role=None, customer=None)
        return await standing(person.telegram_id) or nowhere
    person = found.person
    language = person.language or sender.language
    told = (sender.name, sender.username, language)
    if (person.name, person.username, person.language) != told:
        person.name, person.username, person.language = told
        await person.save(update_fields=["name", "username", "language"])
    if found.customer is not None and found.customer.telegram_id == sender.telegram_id:
        face = presence.Face(username=sender.username, is_premium=sender.is_premium)
        await presence.seen(found.customer, face, now)
    return found


async def choose_shop(person: Person, shop_id: int) -> Shop:
    """Look at another shop: one the person works in or buys from. Raises NotFoundError."""
    works = await Staff.exists(shop_id=shop_id, person_id=person.telegram_id)
    buys = works or await accounts.owner(shop_id, person.telegram_id) is not None
    shop = await Shop.get_or_none(id=shop_id) if buys else None
    if shop is None:
        raise NotFoundError(thing="shop")
    person.shop_id = shop.id
    await person.save(update_fields=["shop_id"])
    return shop


async def shops_of(person: Person) -> list[tuple[Shop, str]]:
    """The shops the person works in with the role there, then those they only buy from."""
    jobs = await Staff.filter(person_id=person.telegram_id).order_by("id").select_related("shop")
    worked = {job.shop_id for job in jobs}
    bought = await accounts.customers_of(person.telegram_id)
    visits = [(each.shop, "customer") for each in bought if each.shop_id not in worked]
    return [(job.shop, job.role) for job in jobs] + visits


async def speak(person: Person, language: str) -> None:
    """Answer in this language from now on."""
    person.language = language
    await person.save(update_fields=["language"])


async def look_at(person: Person, shop: Shop) -> None:
    """The person came by a link of this shop and sees it from now on."""
    person.shop_id = shop.id
    await person.save(update_fields=["shop_id"])
