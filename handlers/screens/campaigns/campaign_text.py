"""The message of a campaign: whatever is sent here, words, photos, files or an album, is it."""

import dataclasses
from typing import Final

from domain.campaigns import composing, drafting
from domain.campaigns.composing import Sent
from domain.campaigns.drafting import message_of
from domain.core.errors import StaleError
from domain.messaging.message import Message
from domain.models import Campaign
from handlers.kit import carrying
from handlers.kit.screen import act, screen, typed, uploaded
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Upload, Visit

# What is written already may be as long as a message can be, and stands under our own words.
LONGEST: Final = 3_500


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    message = message_of(campaign)
    text = "\n\n".join((visit.t("campaign-text"), *_now(visit, message)))
    return View(
        text=text if len(text) <= LONGEST else visit.t("campaign-text"),
        rows=_rows(visit, campaign, message),
        back=Button("", "campaign_card", (campaign.id,)),
    )


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    campaign = await drafting.find(visit.shop, visit.number(0))
    return await _put(visit, campaign, dataclasses.replace(message_of(campaign), text=said.html))


@uploaded(is_large=True)
async def take(visit: Visit, upload: Upload) -> Go:
    """Whatever was sent. No caption keeps the words; pieces of an album come one by one."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    sent = Sent(
        kind=upload.kind,
        sha256=upload.sha256,
        size=upload.size,
        media_type="image/jpeg" if upload.kind == "photo" else upload.media_type,
        name="" if upload.kind == "photo" else upload.name,
        telegram_file_id=upload.file_id,
        album=upload.album,
        is_kept=upload.is_kept,
    )
    medium = await composing.keep(visit.shop, sent, visit.now)
    message = composing.joined(message_of(campaign), medium, upload.caption.html, upload.album)
    return await _put(visit, campaign, message, is_piece=bool(upload.album))


@act()
async def photo_off(visit: Visit) -> Go:
    """The words alone."""
    campaign = await drafting.find(visit.shop, visit.number(0))
    return await _put(visit, campaign, message_of(campaign).carrying(()))


def _now(visit: Visit, message: Message) -> list[str]:
    """What there is already, and what is wrong with it."""
    if message.is_empty:
        return []
    now = [visit.t("campaign-text-now"), carrying.said(visit, message.carried), message.text]
    told = ["\n".join(filter(None, now))]
    if message.is_album:
        told.append(visit.t("campaign-text-album", buttons=len(message.buttons)))
    if doubt := carrying.doubt(visit, message):
        told.append(f"⚠️ {doubt}")
    return told


def _rows(visit: Visit, campaign: Campaign, message: Message) -> tuple[Row, ...]:
    t, draft = visit.t.plain, (campaign.id, campaign.version)
    rows: list[Row] = []
    if not message.is_empty:
        rows.append((Button(t("button-done"), *_next(campaign)),))
    else:
        rows.append((Button(t("campaign-text-ready"), "campaign_template", draft),))
    last = [Button(t("button-help"), "campaign_fields", draft)]
    if message.carried:
        kind = "album" if message.is_album else message.carried[0].kind
        off = t("campaign-photo-off", kind=kind)
        last.insert(0, Button(off, "campaign_text", draft, "photo_off"))
    return (*rows, tuple(last))


def _next(campaign: Campaign, version: int = 0) -> tuple[str, tuple[int, ...]]:
    """Where a message that is written leads."""
    if campaign.segment is None:
        return "campaign_segment", (campaign.id, version or campaign.version)
    return "campaign_card", (campaign.id,)


async def _put(visit: Visit, campaign: Campaign, message: Message, *, is_piece: bool = False) -> Go:
    try:
        await drafting.write(campaign, message, visit.number(1), is_whole=not is_piece)
    except StaleError:
        # The question stays open, with what somebody else has written meanwhile.
        fresh = (campaign.id, campaign.version)
        return Go("campaign_text", fresh, toast=visit.t("error-stale"))
    version = campaign.version + 1
    if is_piece:
        return Go("campaign_text", (campaign.id, version))
    toast = visit.t("campaign-text-kept") if campaign.segment else ""
    return Go(*_next(campaign, version), toast=toast)
