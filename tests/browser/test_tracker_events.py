"""What each thing a person does on a page becomes."""

from urllib.parse import quote

from playwright.async_api import Page

from domain.models import Event, Identity, Shop
from tests.browser.pages import NEEDS_BROWSER, Site, arrived, flush, stored
from tests.conftest import NOW
from tests.web.opening import init_data

pytestmark = NEEDS_BROWSER
ITEM = "{item_id: '85048', item_name: 'Чашка', price: 990, currency: 'RUB'}"


async def told(page: Page, call: str, name: str) -> dict[str, object]:
    await page.evaluate(f"window.barker.{call}")
    await flush(page)
    (event,) = await arrived([name])
    return event.properties


async def test_opening_begins_a_visit(site: Site) -> None:
    page = await site.open("cups?bk=abc&utm_source=vk&mail=anna@mail.ru&token=x#/list")
    await flush(page)

    start, view = await arrived(["visit_start", "page_view"])
    address = "shop/cups?bk=abc&utm_source=vk#/list"
    assert start.properties["entry"] == f"{site.address}/{address}"
    assert start.properties["platform"] == "web"
    assert view.properties["page"] == f"/{address}"
    assert view.properties["title"] == "Лавка"
    assert (view.source, view.visit) == ("web", start.visit)
    assert await Identity.filter(kind="browser").count() == 1


async def test_what_the_page_tells_of_the_shop(site: Site) -> None:
    page = await site.open()

    item = {"item_id": "85048", "item_name": "Чашка", "price": 990, "currency": "RUB"}
    screen = {"screen": "/shop/"}
    assert await told(page, f"view({ITEM})", "view_item") == item | screen
    assert (await told(page, f"addToCart({ITEM}, 2)", "add_to_cart"))["quantity"] == 2
    assert await told(page, "removeFromCart(85048)", "remove_from_cart") == screen | {
        "item_id": "85048",
        "quantity": 1,
    }
    assert await told(page, "checkout('delivery', {index: 2})", "checkout_step") == screen | {
        "step": "delivery",
        "index": 2,
    }
    assert await told(page, "search('чашка', 7)", "search") == screen | {
        "search_term": "чашка",
        "results": 7,
    }
    assert await told(page, "exposure('button', 'red')", "experiment_exposure") == screen | {
        "experiment": "button",
        "variant": "red",
    }
    shown = await told(page, "screen('cart', {title: 'Корзина', layout: 'v2'})", "screen_view")
    assert shown == {"screen": "cart", "title": "Корзина", "layout": "s-v2"}


async def test_a_purchase_is_told_once(site: Site) -> None:
    call = f"purchase({{transaction_id: 1007, value: '1980', currency: 'RUB', items: [{ITEM}]}})"
    page = await site.open()
    bought = await told(page, call, "purchase")
    again = await site.open("thanks")
    await again.evaluate(f"window.barker.{call}")
    await flush(again)

    assert (bought["transaction_id"], bought["value"]) == ("1007", 1980)
    assert [each.name for each in await stored("purchase")] == ["purchase"]


async def test_calls_before_the_tracker_is_there(site: Site) -> None:
    head = f"<script>window.barker = {{q: []}}; barker.q.push(['view', {ITEM}])</script>"
    page = await site.open(head=head)
    await page.evaluate("barker.q.push(['addToCart', 85048])")
    await flush(page)

    found = await arrived(["visit_start", "page_view", "view_item", "add_to_cart"])
    assert len({each.visit for each in found}) == 1


async def test_addresses_of_a_page_that_draws_itself(site: Site) -> None:
    page = await site.open()
    await page.evaluate("history.pushState({}, '', '/shop/cart?tgWebAppVersion=8')")
    await page.evaluate("history.replaceState({a: 1}, '', '/shop/cart')")
    await page.evaluate("location.hash = '#/pay'")
    await flush(page)

    views = await arrived(["page_view"] * 3)
    assert [each.properties["page"] for each in views] == [
        "/shop/",
        "/shop/cart",
        "/shop/cart#/pay",
    ]


async def test_screens_are_those_that_are_drawn(site: Site) -> None:
    body = """<main data-bk-screen="list">…</main><main data-bk-screen="item" hidden>…</main>
    <button onclick="document.querySelectorAll('main').forEach(it => it.hidden = !it.hidden)">
    Дальше</button>"""
    page = await site.open(body=body)
    await page.tap("button")
    await page.wait_for_timeout(400)
    await flush(page)

    screens = await arrived(["screen_view"] * 2)
    assert [each.properties["screen"] for each in screens] == ["list", "item"]


async def test_a_mistake_of_the_page(site: Site) -> None:
    page = await site.open()
    await page.evaluate("setTimeout(() => { throw new Error('нет anna@mail.ru +79161234567') })")
    await page.evaluate("Promise.reject(new Error('сеть')) && 0")
    await page.wait_for_timeout(100)
    await flush(page)

    errors = await arrived(["js_error"] * 2)
    assert errors[0].properties["message"] == "Uncaught Error: нет *** ***"
    assert errors[1].properties["message"] == "сеть"
    assert len(site.mistakes) == 2
    site.mistakes.clear()


async def test_loading_is_timed(site: Site) -> None:
    page = await site.open()
    await page.wait_for_load_state("load")
    await page.wait_for_timeout(50)
    await flush(page)

    (timing,) = await arrived(["load_timing"])
    assert isinstance(timing.properties["milliseconds"], int)


async def test_a_mini_app_is_told_for_its_person(site: Site, shop: Shop) -> None:
    data = init_data(77, NOW)
    head = f"""<script>window.Telegram = {{WebApp: {{initData: {data!r}, initDataUnsafe: {{}},
    platform: "ios", version: "8.0", onEvent() {{}}}}}}</script>"""
    page = await site.open(head=head)
    await flush(page)

    start = (await arrived(["visit_start", "page_view"]))[0]
    assert start.properties["platform"] == "ios"
    assert (await Event.get(id=start.id)).source == "app"
    assert await Identity.filter(kind="telegram", value="77").count() == 1


async def test_a_mini_app_without_telegrams_script(site: Site) -> None:
    launch = quote(init_data(77, NOW))
    page = await site.open(f"#tgWebAppData={launch}&tgWebAppVersion=8.0&tgWebAppPlatform=android")
    await flush(page)

    start, view = await arrived(["visit_start", "page_view"])
    assert (start.source, start.properties["version"]) == ("app", "8.0")
    assert view.properties["page"] == "/shop/"
    assert "tgWebApp" not in str(start.properties)


async def test_what_a_person_allows_telegram(site: Site) -> None:
    head = """<script>window.heard = {}; window.Telegram = {WebApp: {initData: "",
    onEvent(name, act) { heard[name] = act }}}</script>"""
    page = await site.open(head=head)
    await page.evaluate("heard.writeAccessRequested({status: 'allowed'})")
    await page.evaluate("heard.homeScreenChecked({status: 'missed'}); heard.homeScreenAdded()")
    await flush(page)

    found = await arrived(["write_access", "home_screen_checked", "home_screen_added"])
    told = {each.name: each.properties for each in found}
    assert told["write_access"]["is_given"] is True
    assert told["home_screen_checked"]["status"] == "missed"
