"""Who does not want to be followed is not; of a visit all behaviour is told, or none."""

from datetime import timedelta

import pytest
from playwright.async_api import Page

from domain.models import Event, Identity
from tests.browser.pages import NEEDS_BROWSER, Site, arrived, flush, stored

pytestmark = NEEDS_BROWSER
LEFT = "[Object.keys(localStorage).filter(key => key.startsWith('bk')), document.cookie]"
SIGNAL = "<script>Object.defineProperty(navigator, '{}', {{value: {}}})</script>"
PRIVATE = {
    "do not track": SIGNAL.format("doNotTrack", "'1'"),
    "global privacy control": SIGNAL.format("globalPrivacyControl", "true"),
}


async def act(page: Page) -> None:
    await page.evaluate("barker.view(1)")
    await page.tap("[data-bk=buy]")
    await page.wait_for_timeout(1200)
    await flush(page)
    await page.wait_for_timeout(100)


@pytest.mark.parametrize("signal", PRIVATE.values(), ids=PRIVATE.keys())
async def test_a_browser_that_asks_for_silence(site: Site, signal: str) -> None:
    page = await site.open(head=signal)
    bodies = await site.answer(200)
    await act(page)
    await page.evaluate("barker.consent(true)")
    await act(page)
    await page.close()

    assert bodies == []
    other = await site.open("other", head=signal)
    assert await other.evaluate(LEFT) == [[], ""]


async def test_nothing_before_a_yes(site: Site) -> None:
    page = await site.open(attributes='data-consent="wait"')
    await act(page)
    assert await page.evaluate(LEFT) == [[], ""]
    assert await stored() == []

    await page.evaluate("barker.consent(true)")
    await page.tap("[data-bk=buy]")
    await page.wait_for_timeout(1200)
    await flush(page)
    # What the page said of the shop meanwhile waited in memory; the tap before the yes is unknown.
    await arrived(["visit_start", "page_view", "view_item", "tap"])
    again = await site.open("again", attributes='data-consent="wait"')
    await flush(again)
    await arrived(["page_view"] * 2)


async def test_a_no_forgets_everything(site: Site) -> None:
    page = await site.open()
    await flush(page)
    await arrived(["page_view"])
    await site.context.set_offline(True)
    await page.evaluate("barker.view(1)")
    await page.evaluate("barker.consent(false)")
    await site.context.set_offline(False)
    assert await page.evaluate(LEFT) == [["bk1.ok"], ""]
    await act(page)
    again = await site.open("again")
    await act(again)

    assert await stored("view_item", "tap") == []
    assert await Identity.filter(kind="browser").count() == 1


async def test_a_no_in_one_tab_is_one_in_all(site: Site) -> None:
    one = await site.open()
    two = await site.open("two")
    await site.context.set_offline(True)
    await two.evaluate("barker.view(1)")
    await one.evaluate("barker.consent(false)")
    await two.wait_for_timeout(200)
    await site.context.set_offline(False)
    await act(two)

    assert await stored("view_item", "tap") == []
    assert await two.evaluate(LEFT) == [["bk1.ok"], ""]


async def test_only_a_share_of_the_visits_shows_its_behaviour(site: Site) -> None:
    page = await site.open(attributes='data-sample="0.000001"')
    await act(page)

    await arrived(["visit_start", "view_item"])
    assert {each.name for each in await stored()} == {"visit_start", "view_item"}


async def test_a_visit_that_is_chosen_tells_its_weight(site: Site) -> None:
    head = "<script>Math.random = () => 0.2</script>"
    page = await site.open(attributes='data-sample="0.25"', head=head)
    await page.evaluate("Math.random = () => 0.9")
    await act(page)
    again = await site.open("again", attributes='data-sample="0.25"')
    await flush(again)

    views = await arrived(["page_view"] * 2)
    assert [each.properties["_w"] for each in views] == [4, 4]
    assert "_w" not in (await Event.get(name="view_item")).properties


async def test_half_an_hour_of_silence_ends_a_visit(site: Site) -> None:
    page = await site.open("?bk=abc")
    await flush(page)
    (first,) = await arrived(["visit_start"])
    await later(page, timedelta(minutes=29))
    await page.evaluate("barker.view(1)")
    await later(page, timedelta(minutes=59, seconds=30))
    await page.evaluate("barker.view(2)")
    await flush(page)

    starts = await arrived(["visit_start"] * 2)
    items = {each.properties["item_id"]: each.visit for each in await stored("view_item")}
    second = next(each for each in starts if each.id != first.id)
    assert items == {"1": first.visit, "2": second.visit}
    # The link is told of the visit that came by it, and of no other.
    assert "entry" not in second.properties


async def later(page: Page, since_now: timedelta) -> None:
    """Let the page believe that it is later."""
    milliseconds = since_now.total_seconds() * 1000
    await page.evaluate(
        "more => { window.clock = window.clock || Date.now; Date.now = () => clock() + more }",
        milliseconds,
    )


async def test_another_link_begins_another_visit(site: Site) -> None:
    await site.open("?bk=abc")
    await site.open("?bk=abc")
    await site.open("plain")
    await site.open("?bk=other")
    for each in site.context.pages:
        await flush(each)

    starts = await arrived(["visit_start"] * 2)
    assert [str(each.properties["entry"]).partition("?")[2] for each in starts] == [
        "bk=abc",
        "bk=other",
    ]


async def test_the_page_never_sees_a_mistake_of_ours(site: Site) -> None:
    broken = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    page = await site.open(head=f"<script>{broken}; delete window.PerformanceObserver</script>")
    await page.evaluate("""() => { const loop = {}; loop.loop = loop;
        barker.track('view_item', loop); barker.track();
        barker.q.push(['nonsense'], ['__proto__'], 7);
        barker.view(null); barker.checkout(); barker.purchase(); barker.screen();
        barker.search("\\ud83d", "x"); }""")
    await page.evaluate("barker.view(1)")
    await flush(page)

    items = await arrived(["view_item"] * 2)
    assert [each.properties["item_id"] for each in items] == ["null", "1"]
    assert site.mistakes == []
