"""A Mini App over the chat, in a real browser: its page speaks through the stand-in script."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from playwright.async_api import FrameLocator, Page, expect

from bot.sandbox import TOKEN
from bot.sandbox.page import STATIC
from bot.web.initdata import Verifier
from tests.sandbox.browsing import NEEDS_BROWSER
from tests.sandbox.door import Door

pytestmark = NEEDS_BROWSER
APP = """<!doctype html><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
<script src="/telegram-web-app.js"></script>
<script>
const app = Telegram.WebApp, heard = [];
for (const name of ["activated", "deactivated", "viewportChanged", "themeChanged", "invoiceClosed",
  "writeAccessRequested", "backButtonClicked", "mainButtonClicked", "popupClosed"]) {
  app.onEvent(name, (data) => heard.push(data ? `${name} ${JSON.stringify(data)}` : name));
}
app.ready();
</script>
<body>Приложение</body>"""


@pytest.fixture
async def app_url(door: Door) -> AsyncIterator[str]:
    """A Mini App of the test's own, on another port; the bot has set it as the menu button."""

    async def index(_request: web.Request) -> web.Response:
        return web.Response(text=APP, content_type="text/html")

    async def script(_request: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "telegram-web-app.js")

    served = web.Application()
    served.add_routes([web.get("/", index), web.get("/telegram-web-app.js", script)])
    runner = web.AppRunner(served, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    menu = {"type": "web_app", "text": "Магазин", "web_app": {"url": url}}
    await door.ok("setChatMenuButton", menu_button=menu)
    yield url
    await runner.cleanup()


@pytest.fixture
async def app(app_url: str, page: Page) -> FrameLocator:
    """The page inside, opened by the menu button of the chat."""
    await page.locator("#app-menu").click()
    return await shown(page)


async def shown(page: Page) -> FrameLocator:
    inside = page.frame_locator("#app-frame iframe")
    await expect(inside.locator("body")).to_have_text("Приложение")
    return inside


async def told(app: FrameLocator, expression: str) -> object:
    return await app.locator("body").evaluate(f"() => {expression}")


async def comes(app: FrameLocator, condition: str) -> None:
    """Waits until the page sees it so; a timeout fails the test."""
    look = f"const look = () => {condition} ? resolve(1) : setTimeout(look, 20); look();"
    asked = f"(resolve) => {{ {look} }}"
    async with asyncio.timeout(5):
        assert await told(app, f"new Promise({asked})") == 1


async def test_it_knows_who_came_and_how_it_looks(app: FrameLocator, door: Door) -> None:
    assert await told(app, "app.initDataUnsafe.user.first_name") == "Ольга"
    assert await told(app, "[app.platform, app.version, app.colorScheme]") == [
        "web",
        "9.1",
        "light",
    ]
    colour = "getComputedStyle(document.documentElement).getPropertyValue('--tg-theme-bg-color')"
    assert await told(app, colour) == "#ffffff"
    assert await told(app, "app.initData") != ""


async def test_signature_reaches_the_page_whole(app: FrameLocator, door: Door) -> None:
    now = datetime.fromtimestamp(door.world.now(), UTC)
    raw = str(await told(app, "app.initData"))

    assert Verifier(TOKEN, timedelta(hours=1)).opener(raw, None, now).telegram_id == 1001


async def test_buttons_of_telegram_are_the_pages(page: Page, app: FrameLocator) -> None:
    await told(app, "app.MainButton.setText('Купить').show() && 1")
    await page.locator("#app-main").click()
    await told(app, "app.MainButton.disable() && 1")
    await expect(page.locator("#app-main")).to_be_disabled()
    await told(app, "app.MainButton.hide() && 1")
    await expect(page.locator("#app-main")).to_be_hidden()

    await told(app, "app.BackButton.show() && 1")
    await page.get_by_role("button", name="Назад").click()
    await told(app, "app.HapticFeedback.impactOccurred('light') && 1")
    await expect(page.locator("#app[data-haptic=light]")).to_be_visible()
    clicks = await told(app, "heard.filter((each) => each.endsWith('Clicked'))")
    assert clicks == ["mainButtonClicked", "backButtonClicked"]


async def test_folded_is_deactivated(page: Page, app: FrameLocator) -> None:
    await page.get_by_role("button", name="Свернуть").click()
    await expect(page.locator("#app iframe")).to_be_hidden()
    await page.get_by_role("button", name="Свернуть").click()
    await expect(page.locator("#app iframe")).to_be_visible()

    heard = await told(app, "heard.filter((each) => each.includes('activated'))")
    assert heard == ["deactivated", "activated"]
    assert await told(app, "app.isActive")


async def test_expanding_changes_the_viewport(page: Page, app: FrameLocator) -> None:
    before = await told(app, "app.viewportHeight")
    await told(app, "app.expand()")
    await expect(page.locator("#app.expanded")).to_be_visible()

    await comes(app, f"app.viewportHeight > {before}")
    assert await told(app, "app.isExpanded")


async def test_popups_answer_with_what_was_pressed(page: Page, app: FrameLocator) -> None:
    await told(app, "app.showConfirm('Точно?', (said) => heard.push(`said ${said}`))")
    await page.locator("#app-popup").get_by_role("button", name="Понятно").click()
    await expect(page.locator("#app-popup")).to_be_hidden()
    await told(app, "app.showConfirm('Точно?', (said) => heard.push(`said ${said}`))")
    await page.keyboard.press("Escape")
    await expect(page.locator("#app-popup")).to_be_hidden()

    assert await told(app, "heard.filter((each) => each.startsWith('said'))") == [
        "said true",
        "said false",
    ]


async def test_unsaved_changes_are_asked_about(page: Page, app: FrameLocator) -> None:
    await told(app, "app.enableClosingConfirmation()")
    await page.locator("#app-close").click()
    await page.get_by_role("button", name="Отмена").click()
    await expect(page.locator("#app")).to_be_visible()
    await page.locator("#app-close").click()
    await page.locator("#app-popup").get_by_role("button", name="Закрыть").click()

    await expect(page.locator("#app")).to_be_hidden()
    await expect(page.locator("#app iframe")).to_have_count(0)


async def test_invoice_is_paid_or_left(page: Page, app: FrameLocator, door: Door) -> None:
    link = await door.ok(
        "createInvoiceLink",
        title="Чай",
        description="Улун, 100 г",
        payload="order-7",
        currency="RUB",
        provider_token="sandbox",
        prices=[{"label": "Чай", "amount": 59000}],
    )
    await told(app, f"app.openInvoice('{link['value']}', (status) => heard.push(status))")
    await page.get_by_role("button", name="Отмена").click()
    await comes(app, "heard.at(-1)?.includes('cancelled')")
    await told(app, f"app.openInvoice('{link['value']}', (status) => heard.push(status))")
    await page.get_by_role("button", name="Заплатить 590,00").click()
    query = (await door.ok("getUpdates", timeout=5))["value"][0]["pre_checkout_query"]
    await door.ok("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)

    await comes(app, "heard.at(-1)?.includes('paid')")
    await expect(page.locator(".note").last).to_contain_text("Оплата прошла")


async def test_leave_to_write_is_asked_for(page: Page, app: FrameLocator) -> None:
    await told(app, "app.requestWriteAccess((given) => heard.push(`may ${given}`))")
    await page.get_by_role("button", name="Разрешить").click()

    await comes(app, "heard.at(-1)?.includes('allowed')")
    assert await told(app, "heard.includes('may true')")


async def test_button_under_a_message_and_keyboard(page: Page, app_url: str, door: Door) -> None:
    key = {"text": "Открыть", "web_app": {"url": app_url}}
    await door.say(reply_markup={"inline_keyboard": [[key]]})
    await page.get_by_role("button", name="Открыть").click()
    assert await told(await shown(page), "app.initDataUnsafe.user.id") == 1001
    await page.locator("#app-close").click()

    await door.say(reply_markup={"keyboard": [[{**key, "text": "Заказать"}]]})
    await page.get_by_role("button", name="Заказать").click()
    app = await shown(page)
    assert await told(app, "app.initData") == ""
    await told(app, "app.sendData('{}')")
    await expect(page.locator("#app")).to_be_hidden()
    await expect(page.locator(".note").last).to_contain_text("передало данные: Заказать")
    assert door.updates()[-1]["message"]["web_app_data"]["data"] == "{}"


async def test_link_opens_it_with_its_code(page: Page, app_url: str, door: Door) -> None:
    await door.say("https://t.me/barker_bot/shop?startapp=spring")
    await page.get_by_role("link", name="startapp").click()
    assert await told(await shown(page), "app.initDataUnsafe.start_param") == "spring"

    await page.locator("#app-close").click()
    await page.get_by_role("button", name="Ещё", exact=True).click()
    await page.get_by_role("menuitem", name="Запустить по ссылке").click()
    await page.locator("#link input").fill("https://t.me/barker_bot?startapp=poster")
    await page.keyboard.press("Enter")
    assert await told(await shown(page), "app.initDataUnsafe.start_param") == "poster"


async def test_reload_keeps_what_telegram_told(app: FrameLocator) -> None:
    before = await told(app, "app.initData")
    await told(app, "location.replace(location.pathname)")
    await expect(app.locator("body")).to_have_text("Приложение")

    await comes(app, f"app.initData === {before!r}")
    assert before


async def test_another_person_does_not_see_it(page: Page, app: FrameLocator) -> None:
    await page.evaluate("document.querySelector('#list [data-name=customer]').click()")

    await expect(page.locator("#app")).to_be_hidden()


async def test_plain_browser_has_no_telegram(page: Page, app_url: str) -> None:
    await page.goto(app_url)

    known = await page.evaluate("() => [app.initData, app.platform, app.MainButton.isVisible]")
    assert known == ["", "unknown", False]
