"""A little shop of the tests' own in Chromium; the tracker tells the real listener of it."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, BrowserContext, Page, Route, async_playwright
from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send

from bot.config import Settings
from bot.output.browser import find_browser
from domain.events import changes
from domain.models import Event, Shop, ShopOrigin
from tests.conftest import NOW

BROWSER = find_browser(Settings())
NEEDS_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(
        BROWSER is None,
        reason="NO BROWSER: apt-get install chromium-headless-shell; the tracker untested",
    ),
]
# Programs are no customers, so this one has to look like a person.
PERSON = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36"
)
PAGE = """<!doctype html><html lang="ru"><meta charset="utf-8"><title>Лавка</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body {{ margin: 0; font: 16px sans-serif }}
button, .box {{ display: block; height: 48px; width: 200px }}</style>
{head}
<script src="{script}/t.js" data-shop="{shop}" {attributes} async></script>
<body>{body}</body></html>"""
BODY = """<h1>Чашки</h1>
<button data-bk="buy" onclick="this.textContent = 'В корзине'">Купить</button>
<button data-bk="dead">Ничего</button>"""
PLACES = ("", "cups", "cart", "next", "other", "plain", "slow", "thanks", "two", "again")
WAIT = 30.0


class Pages:
    """What stands at the addresses of the shop now."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self.html = ""

    def show(self, **words: str) -> None:
        """From now on all pages look like this."""
        usual = {"body": BODY, "attributes": "", "head": "", "script": ""}
        self.html = PAGE.format(shop=self._shop.id, **usual | words)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await HTMLResponse(self.html)(scope, receive, send)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Site:
    """The pages at one address; each test says what is on them."""

    context: BrowserContext
    address: str
    pages: Pages
    mistakes: list[str]

    async def open(self, path: str = "", **words: str) -> Page:
        """A new tab with this page; returns when the tracker is there."""
        page = await self.context.new_page()
        page.on("pageerror", lambda error: self.mistakes.append(str(error)))
        self.pages.show(**words)
        await page.goto(f"{self.address}/shop/{path}")
        await page.wait_for_function("!!(window.barker && window.barker.track)")
        return page

    async def answer(self, status: int, **headers: str) -> list[str]:
        """Let the collector answer so; the bodies that came meanwhile."""
        bodies: list[str] = []

        async def refuse(route: Route) -> None:
            bodies.append(route.request.post_data or "")
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            cors = {"access-control-allow-origin": "*", "access-control-expose-headers": "*"}
            await route.fulfill(status=status, headers=named | cors, body="{}")

        await self.context.route("**/collect", refuse)
        return bodies

    async def recover(self) -> None:
        """Let the collector be itself again."""
        await self.context.unroute("**/collect")


@asynccontextmanager
async def browsing(address: str, pages: Pages, shop: Shop) -> AsyncIterator[Site]:
    """A phone that opens the site; a mistake on its pages fails the test."""
    await ShopOrigin.create(shop=shop, origin=address, added_at=NOW)
    changes.note(shop.id)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(BROWSER),
            args=[
                "--no-sandbox",
                "--disable-blink-features=AutomationControlled",
                # The one of a context does not reach what a page sends as it goes.
                f"--user-agent={PERSON}",
            ],
        )
        context = await opened(browser)
        mistakes: list[str] = []
        yield Site(context=context, address=address, pages=pages, mistakes=mistakes)
        await browser.close()
    assert mistakes == []


async def opened(browser: Browser) -> BrowserContext:
    """A phone of its own: nothing is kept in it yet."""
    context = await browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        locale="ru-RU",
    )
    context.set_default_timeout(30_000)
    return context


async def flush(page: Page) -> None:
    """Send what waits, and let the answer come."""
    await page.evaluate("window.barker.flush()")


async def stored(*names: str) -> list[Event]:
    """The events of these names (all, where none is said) as they came."""
    found = Event.filter(name__in=names) if names else Event.all()
    return await found.order_by("id")


async def arrived(names: Iterable[str], *, within: float = WAIT) -> list[Event]:
    """Wait until one event of each name mentioned is there, and as many as it is mentioned."""
    wanted = sorted(names)
    found: list[Event] = []
    for _ in range(int(within / 0.05)):
        found = await stored(*set(wanted))
        if sorted(each.name for each in found) == wanted:
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(f"{wanted} were wanted, {sorted(each.name for each in found)} came")
