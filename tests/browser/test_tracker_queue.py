"""Nothing that was queued is lost, and nothing is stored twice, whatever happens to the page."""

import asyncio

import orjson
import pytest
from playwright.async_api import Error, Page, Route

from domain.events import changes
from domain.models import Event, Shop, ShopOrigin
from tests.browser.pages import NEEDS_BROWSER, Site, arrived, flush, stored
from tests.conftest import NOW

pytestmark = NEEDS_BROWSER
KEPT = "Object.keys(localStorage).filter(key => key.startsWith('bk1.q.')).length"


async def view(page: Page, *items: int) -> None:
    await page.evaluate("items => items.forEach(each => barker.view(each))", list(items))


async def viewed() -> list[str]:
    return [str(each.properties["item_id"]) for each in await stored("view_item")]


async def test_a_visit_without_network_is_told_later(site: Site) -> None:
    page = await site.open()
    await site.context.set_offline(True)
    await view(page, 1, 2, 3)
    await flush(page)
    assert await viewed() == []

    await site.context.set_offline(False)
    await arrived(["view_item"] * 3)
    assert await viewed() == ["1", "2", "3"]
    assert await Event.filter(is_late=True).count() == 0


async def test_closing_a_page_sends_what_it_holds(site: Site) -> None:
    page = await site.open()
    await view(page, 1)
    await page.close()

    await arrived(["view_item", "visit_start"])


async def test_leaving_for_another_page_sends_what_it_holds(site: Site) -> None:
    page = await site.open()
    await view(page, 1)
    site.pages.html = "<title>Здесь никто не считает</title>"
    await page.goto(f"{site.address}/shop/next")

    await arrived(["view_item", "visit_start"])


async def test_the_next_page_takes_over_what_is_not_confirmed(site: Site) -> None:
    page = await site.open()
    await view(page, 1)
    await page.goto(f"{site.address}/shop/next")
    await page.wait_for_function("!!(window.barker && window.barker.track)")
    await flush(page)
    await page.wait_for_function(f"{KEPT} === 0")

    found = await arrived(["visit_start", "page_view", "view_item", "page_view"])
    assert len({each.visit for each in found}) == 1


@pytest.mark.parametrize("is_killed", [True, False], ids=["killed", "closed"])
async def test_what_a_dead_tab_left_comes_with_the_next_visit(site: Site, is_killed: bool) -> None:
    page = await site.open()
    await site.context.set_offline(True)
    await view(page, *range(30))
    if is_killed:
        await kill(page)
    else:
        await page.close()
    await site.context.set_offline(False)
    assert await viewed() == []

    again = await site.open("again")
    await flush(again)
    await arrived(["view_item"] * 30)
    assert sorted(await viewed(), key=int) == [str(n) for n in range(30)]
    await again.wait_for_function(f"{KEPT} === 0", timeout=30_000)


async def kill(page: Page) -> None:
    """The process of the tab ends in the middle of it."""
    devtools = await page.context.new_cdp_session(page)
    crashed = asyncio.Event()
    page.on("crash", lambda _: crashed.set())
    with pytest.raises((Error, TimeoutError)):
        async with asyncio.timeout(3):
            await devtools.send("Page.crash")
    async with asyncio.timeout(30):
        await crashed.wait()
    await page.close()


async def test_a_busy_collector_is_spared(site: Site) -> None:
    page = await site.open()
    bodies = await site.answer(503, retry_after="1")
    await view(page, 1)
    for _ in range(5):
        await flush(page)
    assert len(bodies) == 1
    assert await page.evaluate(KEPT) == 1

    await site.recover()
    await arrived(["view_item"])
    await page.wait_for_function(f"{KEPT} === 0", timeout=30_000)


async def test_too_often_is_honoured(site: Site) -> None:
    page = await site.open()
    bodies = await site.answer(429, retry_after="600")
    await view(page, 1)
    for _ in range(3):
        await flush(page)
        await page.wait_for_timeout(100)

    assert len(bodies) == 1
    assert await page.evaluate(KEPT) == 1


@pytest.mark.parametrize("status", [400, 403, 404, 413, 422])
async def test_what_will_never_be_taken_is_dropped(site: Site, status: int) -> None:
    page = await site.open()
    bodies = await site.answer(status)
    await view(page, 1)
    await flush(page)
    await page.wait_for_timeout(100)
    await flush(page)

    assert len(bodies) == 1
    assert await page.evaluate(KEPT) == 0


async def test_refused_events_are_final(site: Site) -> None:
    page = await site.open()
    await page.evaluate("barker.track('no_such_event'); barker.view(1)")
    await flush(page)
    await arrived(["view_item"])
    await page.wait_for_timeout(100)

    assert await page.evaluate(KEPT) == 0


async def test_a_lost_answer_stores_nothing_twice(site: Site) -> None:
    page = await site.open()
    lost: list[bool] = []

    async def lose(route: Route) -> None:
        await route.fetch()
        lost.append(True)
        await route.abort()

    await site.context.route("**/collect", lose)
    await view(page, 1, 2)
    await flush(page)
    await site.context.unroute("**/collect")
    await page.wait_for_function(f"{KEPT} === 0", timeout=30_000)

    assert lost == [True]
    assert await viewed() == ["1", "2"]


async def test_batches_fit_into_requests(site: Site) -> None:
    page = await site.open()
    bodies: list[bytes] = []
    site.context.on(
        "request",
        lambda it: (
            bodies.append(it.post_data_buffer or b"") if it.url.endswith("/collect") else None
        ),
    )
    await page.evaluate("""for (let n = 0; n < 450; n++)
        barker.view({item_id: n, item_name: 'щ'.repeat(n % 7 ? 20 : 1500)})""")
    await flush(page)
    await arrived(["view_item"] * 450)

    counts = [len(orjson.loads(each)["events"]) for each in bodies]
    assert max(counts) <= 200
    assert max(map(len, bodies)) <= 256_000


async def test_the_queue_has_an_end(site: Site) -> None:
    page = await site.open()
    await site.context.set_offline(True)
    await view(page, *range(1200))

    key = "Object.keys(localStorage).find(key => key.startsWith('bk1.q.'))"
    kept = await page.evaluate(f"JSON.parse(localStorage[{key}]).events.map(e => e.props.item_id)")
    assert (len(kept), kept[-1]) == (1000, "1199")


async def test_two_tabs_are_one_visit_and_tell_each_thing_once(site: Site) -> None:
    one = await site.open()
    two = await site.open("two")
    bodies: list[bytes] = []
    site.context.on(
        "request",
        lambda it: (
            bodies.append(it.post_data_buffer or b"") if it.url.endswith("/collect") else None
        ),
    )
    await view(one, 1)
    await view(two, 2)
    await two.evaluate("dispatchEvent(new Event('online'))")
    await flush(one)
    await flush(two)

    found = await arrived(["visit_start", "page_view", "page_view", "view_item", "view_item"])
    assert len({each.visit for each in found}) == 1
    ids = [event["id"] for each in bodies for event in orjson.loads(each)["events"]]
    assert len(ids) == len(set(ids))


async def test_another_person_does_not_tell_for_the_first(site: Site) -> None:
    page = await site.open()
    await site.context.set_offline(True)
    await view(page, 1)
    await kill(page)
    await site.context.set_offline(False)
    head = """<script>window.Telegram = {WebApp: {initData: 'user=%7B%22id%22%3A5%7D',
    onEvent() {}}}</script>"""
    bodies = await site.answer(200)
    other = await site.open(head=head)
    await flush(other)

    assert "view_item" not in "".join(bodies)
    assert await other.evaluate(KEPT) == 1


async def test_telegram_puts_the_app_away(site: Site) -> None:
    head = """<script>window.heard = {}; window.Telegram = {WebApp: {initData: "",
    onEvent(name, act) { heard[name] = act }}}</script>"""
    page = await site.open(head=head)
    await view(page, 1)
    await page.evaluate("heard.deactivated()")

    await arrived(["view_item"])


async def test_a_site_at_another_address(site: Site, shop: Shop) -> None:
    elsewhere = site.address.replace("127.0.0.1", "localhost")
    await ShopOrigin.create(shop=shop, origin=elsewhere, added_at=NOW)
    changes.note(shop.id)
    site.pages.show(script=site.address)
    page = await site.context.new_page()
    await page.goto(f"{elsewhere}/shop/")
    await view(page, 1)
    await flush(page)

    await arrived(["visit_start", "page_view", "view_item"])
    await page.wait_for_function(f"{KEPT} === 0")
