"""The very message, without a word of ours around it: what a test sends to oneself."""

from domain.campaigns import drafting
from domain.campaigns.drafting import message_of
from domain.campaigns.previewing import preview
from handlers.kit import carrying
from handlers.kit.screen import screen
from handlers.kit.view import Link, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    seen = await preview(campaign, visit.shop, visit.number(1), visit.now)
    shown = await carrying.pictures(visit, message_of(campaign))
    is_album = len(shown) > 1
    return View(
        text=seen.text,
        picture=shown[0] if len(shown) == 1 else None,
        album=shown if is_album else (),
        rows=() if is_album else tuple((Link(each.label, each.url),) for each in seen.buttons),
        has_way_back=False,
    )
