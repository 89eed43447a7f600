"""The site of the tests in a browser."""

from collections.abc import AsyncIterator

import pytest

from bot.app import site_of
from bot.web.server import bound, served
from domain.models import Shop
from tests.browser.pages import PLACES, Pages, Site, browsing
from tests.chat import Stage


@pytest.fixture
async def site(stage: Stage, shop: Shop) -> AsyncIterator[Site]:
    """A shop's own pages on the listener, opened on a phone."""
    pages = Pages(shop)
    process = site_of(stage.process)
    process.hot.update({f"/shop/{place}": pages for place in PLACES})
    settings = stage.process.settings.model_copy(update={"web_port": 0})
    with bound(settings) as sock:
        async with served(process, sock):
            address = f"http://127.0.0.1:{sock.getsockname()[1]}"
            async with browsing(address, pages, shop) as site:
                yield site
