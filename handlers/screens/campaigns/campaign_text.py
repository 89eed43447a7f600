"""The text of a campaign: whatever is sent here, words or a picture with words, is the message."""

import dataclasses
from typing import Final

from domain.campaigns import drafting
from domain.campaigns.drafting import Photo, message_of
from domain.core.errors import StaleError
from domain.messaging.message import Message
from domain.models import Campaign
from handlers.kit.screen import act, screen, typed, uploaded
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Upload, Visit

# What is written already may be as long as a message can be, and stands under our own words.
LONGEST: Final = 3_500


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    message = message_of(campaign)
    draft = (campaign.id, campaign.version)
    rows: list[Row] = [(Button(visit.t.plain("button-help"), "campaign_fields", draft),)]
    if message.photo:
        rows.append(
            (Button(visit.t.plain("campaign-photo-off"), "campaign_text", draft, "photo_off"),)
        )
    now = visit.t("campaign-text-now") + f"\n{message.text}" if message.text else ""
    text = "\n\n".join(filter(None, (visit.t("campaign-text"), now)))
    return View(
        text=text if len(text) <= LONGEST else visit.t("campaign-text"),
        rows=tuple(rows),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    return await _put(visit, campaign, dataclasses.replace(message_of(campaign), text=said.html))


@uploaded()
async def picture(visit: Visit, upload: Upload) -> Go:
    """A photo; a picture sent as a file is made a photo. No caption keeps the words."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    is_photo = upload.kind == "photo"
    photo = Photo(
        sha256=upload.sha256,
        size=upload.size,
        media_type="image/jpeg" if is_photo else upload.media_type,
        telegram_file_id=upload.file_id if is_photo else "",
    )
    file = await drafting.keep_photo(visit.shop, photo, visit.now)
    message = message_of(campaign)
    text = upload.caption.html or message.text
    return await _put(visit, campaign, dataclasses.replace(message, text=text, photo=file.id))


@act()
async def photo_off(visit: Visit) -> Go:
    """The words alone."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    return await _put(visit, campaign, dataclasses.replace(message_of(campaign), photo=None))


async def _put(visit: Visit, campaign: Campaign, message: Message) -> Go:
    try:
        await drafting.write(campaign, message, visit.number(1))
    except StaleError:
        # The question stays open, with what somebody else has written meanwhile.
        fresh = (campaign.id, campaign.version)
        return Go("campaign_text", fresh, toast=visit.t("error-stale"))
    if campaign.segment is None:
        return Go("campaign_segment", (campaign.id, campaign.version + 1))
    return Go("campaign_card", (campaign.id,), toast=visit.t("campaign-text-kept"))
