"""A report through everything, the browser too: what arrives in the chat is the picture."""

import io
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from PIL import Image

from bot.output.painter import StudioPainter
from bot.output.theme import HEIGHT, WIDTH
from domain.models import Shop
from tests.chat import Chat
from tests.conftest import NOW
from tests.output.studios import BROWSER, needs_browser
from tests.reports.shops import a_customer, sold

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("painter"), needs_browser]


@pytest.fixture
async def pictures() -> AsyncIterator[StudioPainter]:
    """The painter of the process, in place of the one that draws nothing."""
    async with StudioPainter(BROWSER) as painter:
        yield painter


def picture_in(chat: Chat) -> Image.Image:
    """The largest size of the photo in the last message."""
    message = chat.person.chat.messages[chat.last["id"]]
    file_id = message.content["photo"][-1]["file_id"]
    return Image.open(io.BytesIO(chat.stage.world.files.by_id[file_id].data))


async def test_chart_arrives_as_a_photo(olga: Chat, shop: Shop) -> None:
    customer = await a_customer(shop)
    for back in range(40):
        await sold(customer, NOW - timedelta(days=back, hours=1), 100 + back)
    await olga.send("/reports")
    await olga.tap("Выручка по дням")
    light = picture_in(olga)
    await olga.tap("Тёмная")
    dark = picture_in(olga)

    assert light.size == dark.size == (WIDTH, HEIGHT)
    assert light.convert("L").getpixel((2, 2)) == 255
    assert dark.convert("RGB").getpixel((2, 2)) == (0x17, 0x21, 0x2B)
