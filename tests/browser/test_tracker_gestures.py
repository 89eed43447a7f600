"""Taps and swipes: where, in anger, in vain; what is looked at; what of a form is told."""

import pytest
from playwright.async_api import Page

from domain.models import Event
from tests.browser.pages import NEEDS_BROWSER, Site, arrived, flush, stored

pytestmark = NEEDS_BROWSER
# After this long a tap that nothing answered is a dead one.
JUDGED = 1200


async def tapped(page: Page, selector: str, times: int = 1) -> list[Event]:
    for _ in range(times):
        await page.tap(selector)
    await page.wait_for_timeout(JUDGED)
    await flush(page)
    return await arrived(["tap"] * times)


async def test_a_tap_tells_the_part_and_the_place(site: Site) -> None:
    page = await site.open()
    (tap,) = await tapped(page, "[data-bk=buy]")

    layout = tap.properties.pop("layout")
    assert isinstance(layout, str)
    assert layout.startswith("s-")
    assert tap.properties == {
        "screen": "/shop/",
        "element": "buy",
        "kind": "button",
        "x": 0.5,
        "y": 0.5,
        "is_rage": False,
        "is_dead": False,
    }


async def test_a_mouse_taps_too(site: Site) -> None:
    page = await site.open(body='<div id="still" class="box">…</div>')
    await page.click("#still", position={"x": 20, "y": 12})
    await page.wait_for_timeout(JUDGED)
    await flush(page)

    (tap,) = await arrived(["tap"])
    assert (tap.properties["x"], tap.properties["y"]) == (0.1, 0.25)


ALIVE = {
    "draws": "this.textContent = 'да'",
    "asks": "fetch('/shop/slow')",
    "asks as of old": "let x = new XMLHttpRequest(); x.open('GET', '/shop/slow'); x.send()",
    "goes": "history.pushState({}, '', '/shop/next')",
    "trembles": "Telegram.WebApp.HapticFeedback.impactOccurred('light')",
    "scrolls": "window.scrollTo(0, 300)",
}
TELEGRAM = """<script>window.Telegram = {WebApp: {initData: "", onEvent() {}, HapticFeedback:
{impactOccurred() {}}}}</script>"""


@pytest.mark.parametrize("answer", ALIVE.values(), ids=ALIVE.keys())
async def test_a_tap_that_is_answered(site: Site, answer: str) -> None:
    body = f'<button id="b" onclick="{answer}">…</button><p style="height: 3000px">'
    page = await site.open(body=body, head=TELEGRAM)
    (tap,) = await tapped(page, "#b")

    assert (tap.properties["element"], tap.properties["is_dead"]) == ("b", False)


async def test_taps_in_vain(site: Site) -> None:
    body = """<button data-bk="button">…</button><a data-bk="link" href="#">…</a>
    <div data-bk="hand" style="cursor: pointer">…</div><div id="still" class="box">…</div>
    <input data-bk="field">"""
    page = await site.open(body=body)
    for selector in ("button", "[data-bk=hand]", "#still", "input"):
        await page.tap(selector)
        await page.wait_for_timeout(JUDGED)
    await flush(page)

    taps = await arrived(["tap"] * 4)
    assert [(each.properties["kind"], each.properties["is_dead"]) for each in taps] == [
        ("button", True),
        ("div", True),
        ("div", False),
        ("input", False),
    ]


async def test_taps_in_anger(site: Site) -> None:
    page = await site.open()
    taps = await tapped(page, "[data-bk=buy]", times=4)
    await page.tap("[data-bk=dead]")
    await page.wait_for_timeout(JUDGED)
    await flush(page)

    assert [each.properties["is_rage"] for each in taps] == [True] * 4
    assert (await arrived(["tap"] * 5))[-1].properties["is_rage"] is False


async def test_taps_far_from_each_other_are_calm(site: Site) -> None:
    page = await site.open(body='<div id="field" style="height: 600px">…</div>')
    for y in (40, 200, 400):
        await page.touchscreen.tap(100, y)
    await page.wait_for_timeout(JUDGED)
    await flush(page)

    taps = await arrived(["tap"] * 3)
    assert [each.properties["is_rage"] for each in taps] == [False] * 3


async def test_a_part_has_a_name_that_stays(site: Site) -> None:
    body = """<div id="menu"><ul><li>…<li><button>…</button></ul></div>
    <div id="order-10077"><button>…</button><button class="two">…</button></div>"""
    page = await site.open(body=body)
    await page.tap("#menu button")
    await page.tap(".two")
    await page.wait_for_timeout(JUDGED)
    await flush(page)

    taps = await arrived(["tap"] * 2)
    assert [each.properties["element"] for each in taps] == [
        "menu>ul>li:2>button",
        "body>div:2>button:2",
    ]


async def swipe(page: Page, right: int, below: int) -> None:
    """A finger that moves, as the browser itself would tell of it."""
    devtools = await page.context.new_cdp_session(page)
    points = [(200 + right * n / 4, 400 + below * n / 4) for n in range(5)]
    for number, (x, y) in enumerate(points):
        kind = "touchMove" if number else "touchStart"
        await devtools.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]}
        )
    await devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize(
    ("move", "directions"),
    [((150, 10), ["right"]), ((-150, 0), ["left"]), ((0, -200), ["up"]), ((20, 0), [])],
)
async def test_swipes(site: Site, move: tuple[int, int], directions: list[str]) -> None:
    page = await site.open(body='<div data-bk="photos" style="height: 800px">…</div>')
    await swipe(page, *move)
    await page.wait_for_timeout(JUDGED)
    await flush(page)

    await arrived(["page_view"])
    found = await stored("swipe", "tap")
    assert [each.properties["direction"] for each in found] == directions


async def test_a_scroll_is_no_swipe(site: Site) -> None:
    page = await site.open(body='<p style="height: 5000px">')
    await swipe(page, 0, -300)
    await page.wait_for_timeout(300)
    await flush(page)

    await arrived(["page_view"])
    assert await page.evaluate("scrollY") > 0
    assert await stored("swipe") == []


async def test_what_was_seen_and_for_how_long(site: Site) -> None:
    page = await site.open(body='<p style="height: 8440px; margin: 0">')
    await page.wait_for_timeout(1300)
    # Past everything, to the end: what lies between was not seen.
    await page.evaluate("scrollTo(0, 8000)")
    await page.wait_for_timeout(1300)
    await page.evaluate("barker.screen('next')")
    await flush(page)

    (looked, seen) = await arrived(["visible_time", "scroll_seen"])
    seconds = looked.properties["seconds"]
    assert isinstance(seconds, float)
    assert 2.5 < seconds < 10
    assert looked.properties["screen"] == "/shop/"
    assert (seen.properties["depth"], seen.properties["seen"]) == (1, 0.2)
    assert seen.properties["pages"] == 10


async def test_a_hidden_page_is_not_looked_at(site: Site) -> None:
    page = await site.open()
    await page.wait_for_timeout(1100)
    await hide(page, is_hidden=True)
    await page.wait_for_timeout(3000)
    await hide(page, is_hidden=False)
    await page.evaluate("barker.screen('next')")
    await flush(page)

    (looked,) = await arrived(["visible_time"])
    assert 1 <= float(str(looked.properties["seconds"])) < 3


async def hide(page: Page, *, is_hidden: bool) -> None:
    """What another window in front does to a page; a browser without windows has to be told."""
    state = "hidden" if is_hidden else "visible"
    await page.evaluate(
        """state => {
            Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
            document.dispatchEvent(new Event('visibilitychange'));
        }""",
        state,
    )


FORM = """<form data-bk="contacts" onsubmit="return false"><input name="name"><input name="phone">
<input type="password"><input name="card" autocomplete="cc-number"><button>Дальше</button></form>
<form data-bk="card"><input id="cvc"></form>"""


async def test_of_a_form_only_that_it_was_filled_in(site: Site) -> None:
    page = await site.open(body=FORM)
    await page.fill("[name=name]", "Анна Секретова")
    await page.fill("[name=phone]", "+79161234567")
    await page.fill("[name=card]", "4111111111111111")
    await page.fill("[type=password]", "пароль123")
    await page.tap("[type=password]")
    await page.tap("#cvc")
    await page.tap("form button")
    await page.wait_for_timeout(JUDGED)
    await flush(page)

    forms = await arrived(["form_start", "form_submit"])
    assert [each.properties["form"] for each in forms] == ["contacts"] * 2
    assert [each.properties["element"] for each in await stored("tap")] == ["contacts>button"]
    told = str([each.properties for each in await stored()])
    for secret in ("Секретова", "7916", "4111", "пароль"):
        assert secret not in told


async def test_what_is_masked_and_what_is_ignored(site: Site) -> None:
    body = """<div data-bk="price" data-bk-mask><button id="anna-price">990 ₽</button></div>
    <div data-bk-ignore><button>…</button></div>"""
    page = await site.open(body=body)
    await page.tap("#anna-price")
    await page.tap("[data-bk-ignore] button")
    await page.wait_for_timeout(JUDGED)
    await flush(page)

    (tap,) = await arrived(["tap"])
    assert tap.properties["element"] == "price"
    assert "x" not in tap.properties
    assert "990" not in str(tap.properties)
