"""The doors sandbox tests go through: in process, and over HTTP."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from playwright.async_api import Page, async_playwright

from bot.sandbox.server import SandboxServer
from tests.sandbox.browsing import BROWSER
from tests.sandbox.door import Door


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
async def server(door: Door) -> AsyncIterator[SandboxServer]:
    """The world of `door` over HTTP."""
    server = SandboxServer(door.world, webhook_retry=0.01)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def web(server: SandboxServer) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(server.address) as session:
        yield session


@pytest.fixture
async def page(server: SandboxServer) -> AsyncIterator[Page]:
    """The page as Olga opens it; a mistake in its scripts fails the test."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(BROWSER), args=["--no-sandbox"]
        )
        page = await browser.new_page(
            viewport={"width": 1280, "height": 800}, locale="ru-RU", reduced_motion="reduce"
        )
        page.set_default_timeout(5000)
        mistakes: list[str] = []
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", lambda m: mistakes.append(m.text) if m.type == "error" else None)
        await page.goto(server.address)
        await page.wait_for_selector("#list button")
        yield page
        await browser.close()
    assert mistakes == []
