"""The library: messages a shop has saved, and ready ones, that campaigns begin with."""

import dataclasses
from datetime import datetime
from typing import Final

from tortoise.expressions import F

from domain.audience import audit
from domain.campaigns import drafting
from domain.core.errors import NotFoundError, OverLimitError, StaleError
from domain.messaging.markup import clipped
from domain.messaging.message import Message
from domain.messaging.templates.starter import STARTERS
from domain.models import Campaign, MessageTemplate, Person, Shop

LONGEST_NAME: Final = 40


class BadTemplateNameError(OverLimitError):
    """No name, or one that does not fit on a button."""

    code = "bad-template-name"


async def page(
    shop: Shop, offset: int, limit: int, *, is_archived: bool = False
) -> tuple[list[MessageTemplate], int]:
    """Saved messages, the last saved first, and how many there are."""
    found = MessageTemplate.filter(shop_id=shop.id, archived_at__isnull=not is_archived)
    return await found.order_by("-id").offset(offset).limit(limit), await found.count()


async def find(shop: Shop, number: int) -> MessageTemplate:
    """Raises NotFoundError."""
    found = await MessageTemplate.get_or_none(id=number, shop_id=shop.id)
    if found is None:
        raise NotFoundError(thing="message_template")
    return found


def message_of(template: MessageTemplate) -> Message:
    """What it says."""
    return Message.restored(template.message)


def starter(key: str, shop: Shop) -> Message:
    """A ready message in the language of the shop. Raises NotFoundError."""
    if key not in STARTERS:
        raise NotFoundError(thing="message_template")
    return Message(text=STARTERS[key].text(shop.language))


async def save(
    shop: Shop, name: str, message: Message, actor: Person, now: datetime
) -> tuple[MessageTemplate, bool]:
    """Keep a message, and whether it is new: the same one under the same name is kept once.

    Raises BadTemplateNameError and what `Message.check` raises.
    """
    message.check()
    tidy, kept = _checked(name), dataclasses.replace(message, album="")
    for each in await MessageTemplate.filter(shop_id=shop.id, name=tidy, archived_at__isnull=True):
        if message_of(each) == kept:
            return each, False
    made = await MessageTemplate.create(
        shop_id=shop.id, name=tidy, message=kept.stored(), made_by=actor.telegram_id, made_at=now
    )
    await audit.record(shop.id, actor, "template_saved", now, name=tidy)
    return made, True


async def rename(template: MessageTemplate, name: str, actor: Person, now: datetime) -> None:
    """Call it so from now on. Raises BadTemplateNameError, StaleError."""
    tidy, before = _checked(name), template.name
    await _change(template, name=tidy)
    details = {"before": before, "name": tidy}
    await audit.record(template.shop_id, actor, "template_renamed", now, **details)


async def archive(template: MessageTemplate, actor: Person, now: datetime) -> None:
    """Put it away; a second time changes nothing."""
    living = MessageTemplate.filter(id=template.id, archived_at__isnull=True)
    if await living.update(archived_at=now):
        await audit.record(template.shop_id, actor, "template_archived", now, name=template.name)


async def restore(template: MessageTemplate, actor: Person, now: datetime) -> None:
    """Take it out again; a second time changes nothing."""
    gone = MessageTemplate.filter(id=template.id, archived_at__isnull=False)
    if await gone.update(archived_at=None):
        await audit.record(template.shop_id, actor, "template_restored", now, name=template.name)


async def begin(
    template: MessageTemplate, uses: int, shop: Shop, actor: Person, now: datetime
) -> Campaign:
    """A draft that says this. A second tap on the same button finds the draft of the first."""
    if not await _used(template, now, uses=uses):
        made = Campaign.filter(shop_id=shop.id, status="draft", made_by=actor.telegram_id)
        for each in await made.order_by("-id").limit(5):
            if each.message == template.message:
                return each
        raise StaleError
    return await begin_with(message_of(template), template.name, shop, actor, now)


async def begin_with(
    message: Message, name: str, shop: Shop, actor: Person, now: datetime
) -> Campaign:
    """A draft that says this."""
    campaign = await drafting.create(shop, clipped(name, LONGEST_NAME), actor, now)
    campaign.message = message.stored()
    await campaign.save(update_fields=["message"])
    return campaign


async def put(template: MessageTemplate, campaign: Campaign, version: int, now: datetime) -> None:
    """Say it in a draft. Raises StaleError and what `drafting.write` raises."""
    await drafting.write(campaign, message_of(template), version)
    await _used(template, now)


async def _used(template: MessageTemplate, now: datetime, uses: int | None = None) -> int:
    found = MessageTemplate.filter(id=template.id)
    if uses is not None:
        found = found.filter(uses=uses)
    return await found.update(uses=F("uses") + 1, used_at=now)


async def _change(template: MessageTemplate, **values: object) -> None:
    mine = MessageTemplate.filter(id=template.id, version=template.version)
    if not await mine.update(version=template.version + 1, **values):
        raise StaleError


def _checked(name: str) -> str:
    tidy = " ".join(name.split())
    if not 0 < len(tidy) <= LONGEST_NAME:
        raise BadTemplateNameError(limit=LONGEST_NAME)
    return tidy
