"""Words of the channels' own: what each says instead of the message. Argument: campaign."""

from domain.campaigns import drafting
from domain.campaigns.drafting import message_of
from domain.messaging import fallback
from domain.messaging.markup import clipped, visible
from domain.messaging.words import PARTS, Part, Words
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SHOWN = 120


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    message, draft = message_of(campaign), (campaign.id, campaign.version)
    lines, rows = [visit.t("campaign-words"), ""], list[Row]()
    for channel in fallback.route_of(campaign).channels:
        own, keys = message.own.get(channel, Words()), list[Button]()
        for part in PARTS.get(channel, ()):
            lines.append(_line(visit, channel, part, getattr(own, part)))
            label = visit.t.plain("words-part", channel=channel, part=part)
            keys.append(Button(label, "campaign_word", (*draft, channel, part)))
        if keys:
            rows.append(tuple(keys))
    return View(
        text="\n".join(lines),
        rows=tuple(rows) if campaign.status == "draft" else (),
        back=Button("", "campaign_channels", (campaign.id,)),
    )


def _line(visit: Visit, channel: str, part: Part, text: str) -> str:
    """What it says now: its own, or what stands for it."""
    label = visit.t.plain("words-part", channel=channel, part=part)
    if not text:
        return visit.t("words-common", label=label, part=part)
    said = clipped(" ".join(visible(text).split()), SHOWN)
    return visit.t("words-own", label=label, text=said)
