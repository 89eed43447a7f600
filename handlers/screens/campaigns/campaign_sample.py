"""The very message, without a word of ours around it: what a test sends to oneself."""

from domain.campaigns import drafting
from domain.campaigns.drafting import message_of, photo_of
from domain.campaigns.previewing import preview
from domain.models import File
from handlers.kit.screen import screen
from handlers.kit.view import Link, Picture, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    campaign = await drafting.find(visit.shop, visit.number(0))
    seen = await preview(campaign, visit.shop, visit.number(1), visit.now)
    file = await photo_of(message_of(campaign))
    return View(
        text=seen.text,
        picture=picture_of(visit, file) if file else None,
        rows=tuple((Link(each.label, each.url),) for each in seen.buttons),
        has_way_back=False,
    )


def picture_of(visit: Visit, file: File) -> Picture:
    """The picture, by Telegram's id where it has one."""
    if file.telegram_file_id:
        return Picture(file_id=file.telegram_file_id)
    return Picture(content=visit.world.files.path(file.sha256).read_bytes())
