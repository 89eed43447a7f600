"""Buttons under the message, typed a line each: label and address."""

import dataclasses

from domain.campaigns import drafting
from domain.campaigns.drafting import message_of
from domain.core.errors import StaleError
from domain.messaging.links import LinkButton, typed_buttons
from domain.messaging.message import Message
from domain.models import Campaign
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Link, Row, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    message = message_of(campaign)
    buttons = message.buttons
    rows: list[Row] = [(Link(each.label, each.url),) for each in buttons]
    if buttons:
        draft = (campaign.id, campaign.version)
        rows.append((Button(visit.t.plain("campaign-links-off"), "campaign_links", draft, "off"),))
    return View(
        text=visit.t("campaign-links", count=len(buttons)) + _album(visit, message),
        rows=tuple(rows),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    return await _put(visit, campaign, typed_buttons(said.text))


@act()
async def off(visit: Visit) -> Go:
    """No buttons."""
    return await _put(visit, await drafting.find(visit.shop, visit.number(0)), ())


def _album(visit: Visit, message: Message) -> str:
    """Why nobody will see them in Telegram."""
    return f"\n\n⚠️ {visit.t('campaign-links-album')}" if message.is_album else ""


async def _put(visit: Visit, campaign: Campaign, buttons: tuple[LinkButton, ...]) -> Go:
    message = dataclasses.replace(message_of(campaign), buttons=buttons)
    try:
        await drafting.put_buttons(campaign, message, visit.number(1))
    except StaleError:
        fresh = (campaign.id, campaign.version)
        return Go("campaign_links", fresh, toast=visit.t("error-stale"))
    return Go("campaign_card", (campaign.id,), toast=visit.t("campaign-links-kept"))
