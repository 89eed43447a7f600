"""One text of a channel's own. Arguments: campaign, version, channel, part."""

import dataclasses
import html

from domain.campaigns import drafting
from domain.campaigns.costing import segments_of
from domain.campaigns.drafting import message_of
from domain.connectors import channels
from domain.core.errors import NotFoundError, StaleError
from domain.messaging import words
from domain.messaging.addresses import SMS
from domain.messaging.markup import shortened
from domain.messaging.message import Message
from domain.messaging.templates.rendering import Facts
from domain.messaging.words import PARTS, Part, Words
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit

SHOWN = 3_000


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    channel, part = _asked(visit)
    message = message_of(campaign)
    now = getattr(message.own.get(channel, Words()), part)
    draft = (campaign.id, campaign.version, channel, part)
    parts = [
        visit.t("campaign-word", channel=channel, part=part, limit=words.room(channel, part)),
        visit.t("words-now", text=shortened(now, SHOWN)) if now else "",
        await _segments(visit, message) if channel == SMS else "",
    ]
    off = Button(visit.t.plain("words-off"), "campaign_word", draft, "off")
    return View(
        text="\n\n".join(filter(None, parts)),
        rows=((off,),) if now else (),
        back=Button("", "campaign_words", (campaign.id,)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    _, part = _asked(visit)
    plain = html.escape(said.text, quote=False)
    return await _put(visit, plain if part == "subject" or visit.word(2) == SMS else said.html)


@act()
async def off(visit: Visit) -> Go:
    """What the message says."""
    return await _put(visit, "")


async def _put(visit: Visit, text: str) -> Go:
    channel, part = _asked(visit)
    campaign = await drafting.find(visit.shop, visit.number(0))
    message = message_of(campaign)
    own = words.put(message.own, channel, part, text)
    words.check(own)
    try:
        changed = dataclasses.replace(message, own=own)
        await drafting.write(campaign, changed, visit.number(1), is_whole=False)
    except StaleError:
        fresh = (campaign.id, campaign.version, channel, part)
        return Go("campaign_word", fresh, toast=visit.t("error-stale"))
    return Go("campaign_words", (campaign.id,), toast=visit.t("campaign-text-kept"))


def _asked(visit: Visit) -> tuple[str, Part]:
    channel, asked = visit.word(2), visit.word(3)
    for part in PARTS.get(channel, ()):
        if part == asked:
            return channel, part
    raise NotFoundError(thing="button")


async def _segments(visit: Visit, message: Message) -> str:
    """What an SMS of somebody of whom nothing is known takes and costs."""
    price = await channels.sms_price(visit.shop.id)
    facts = Facts(language=visit.shop.language, currency=visit.shop.currency)
    segments = segments_of(message, facts)
    cost = visit.t.money(segments * price, visit.shop.currency)
    said = visit.t("words-sms", segments=segments, cost=cost)
    return f"{said} {visit.t('words-sms-button')}" if message.buttons else said
