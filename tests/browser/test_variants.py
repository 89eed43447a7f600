"""Variants in a real page: asked for, shown, told of; and the lot of the page is ours."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import orjson
import pytest
from playwright.async_api import Page, Route, expect

from domain.experiments import drafting, exposing, planning, steering, trying
from domain.experiments.variant import Element
from domain.models import Experiment, ExperimentExposure, Person, Shop
from tests.browser.pages import NEEDS_BROWSER, Site, arrived, flush, stored
from tests.chat import PIXEL, Chat
from tests.conftest import NOW
from tests.experiments.seeing import ready
from tests.web.opening import init_data

pytestmark = NEEDS_BROWSER
VECTORS: list[tuple[str, str, int]] = orjson.loads(
    (Path(__file__).parent.parent / "experiments" / "buckets.json").read_bytes()
)
BODY = """<style>a { display: flex }</style>
<a data-ab="hero"><img data-ab-image alt="" srcset="data:, 1x"><b data-ab-text>Как было</b>
<i data-ab-price>990</i></a><p data-ab="other">Не тронут</p>"""
# A busy machine takes longer than a page of a shop would wait.
PATIENT, HASTY = 60_000, 50
ASSIGN = "**/api/v1/experiments/assign*"
DOCS = Path(__file__).parent.parent.parent / "docs"
CODE = re.compile(r"```(?:html|js)\n(.*?)```", re.DOTALL)
EXPOSED = "experiment_exposure"
HOUR = timedelta(hours=1)
# Whatever a person could have read in any frame so far.
FRAMES = """<script>
window.read = new Set();
(function look() {
  const hero = document.querySelector("[data-ab=hero]");
  if (hero && getComputedStyle(hero).visibility === "visible") read.add(hero.innerText.trim());
  requestAnimationFrame(look);
})();
</script>"""


async def opened(site: Site, shop: Shop, who: int = 78, wait: int = PATIENT) -> Page:
    """The page as Telegram opens it for somebody."""
    script = (
        f'<script src="{site.address}/ab.js" data-shop="{shop.id}" data-wait="{wait}"></script>'
    )
    signed = quote(init_data(who, NOW))
    return await site.open(f"#tgWebAppData={signed}", head=FRAMES + script, body=BODY)


@asynccontextmanager
async def waiting(site: Site) -> AsyncIterator[asyncio.Event]:
    """Answers about variants come when the event is set; a page that is gone needs none."""
    may_go = asyncio.Event()

    async def hold(route: Route) -> None:
        await may_go.wait()
        await route.continue_()

    await site.context.route(ASSIGN, hold)
    yield may_go
    may_go.set()
    await site.context.unroute_all(behavior="ignoreErrors")


async def drafted(shop: Shop, element: Element, key: str = "hero") -> Experiment:
    """Nearly everybody gets B."""
    made = await ready(shop, key)
    await drafting.write(made, 1, element, made.version)
    await steering.change_weights(made, [1, 100], made.version, NOW)
    return await Experiment.get(id=made.id)


async def begun(shop: Shop, made: Experiment) -> None:
    made = await Experiment.get(id=made.id)
    plan = await planning.plan(made, shop, NOW)
    # What a page tells of happened a moment before it is received.
    await steering.start(made, made.version, plan, None, NOW - HOUR, is_anyway=True)


async def test_a_variant_is_shown_and_told_and_nothing_jumps(site: Site, shop: Shop) -> None:
    made = await drafted(shop, Element(text="Новое <i>слово</i>", price="490", layout="wide"))
    await begun(shop, made)
    async with waiting(site) as may_go:
        page = await opened(site, shop)
        await expect(page.locator("[data-ab=hero]")).to_be_hidden()
        may_go.set()
        await expect(page.locator("[data-ab-text]")).to_have_text("Новое слово")
        await expect(page.locator("[data-ab=hero]")).to_be_visible()
        await page.wait_for_function("read.size > 0")
    await flush(page)
    (event,) = await arrived([EXPOSED])

    assert await page.evaluate("[...read].map((each) => each.split(/\\s+/).join(' '))") == [
        "Новое слово 490"
    ]
    assert await page.get_attribute("[data-ab=hero]", "data-ab-layout") == "wide"
    assert await page.inner_text("[data-ab=other]") == "Не тронут"
    assert (event.properties["experiment"], event.properties["variant"]) == (f"hero-{made.id}", "B")
    drawn = await page.evaluate(
        "(all) => Promise.all(all.map(([salt, unit]) => barkerTests.bucket(salt, unit)))", VECTORS
    )
    assert drawn == [place for _, _, place in VECTORS]


async def test_a_late_and_a_dead_answer_leave_the_control_uncounted(site: Site, shop: Shop) -> None:
    """What comes after its time changes nothing under the reader's eyes."""
    await begun(shop, await drafted(shop, Element(text="Новое")))
    async with waiting(site) as may_go:
        page = await opened(site, shop, wait=HASTY)
        await expect(page.locator("[data-ab=hero]")).to_be_visible()
        may_go.set()
        assert await page.evaluate("barkerTests.variant('hero')") is None
    await site.context.route(ASSIGN, lambda route: route.abort())
    other = await opened(site, shop)
    await expect(other.locator("[data-ab=hero]")).to_be_visible()
    for each in (page, other):
        await expect(each.locator("[data-ab-text]")).to_have_text("Как было")
        await each.evaluate("barker.track('search', { search_term: 'чай', results: 1 })")
        await flush(each)

    await arrived(["search", "search"])
    assert await stored(EXPOSED) == []


@pytest.mark.parametrize("guide", ["experiments.md", "experiments.ru.md"])
async def test_the_page_of_the_guide_works(site: Site, shop: Shop, guide: str) -> None:
    """Its two attributes and a line, and its page that draws by itself."""
    markup, script = CODE.findall((DOCS / guide).read_text())
    body = markup.replace("https://barker.example.com", site.address)
    body = body.replace('data-shop="1" async', f'data-shop="{shop.id}" data-wait="{PATIENT}" async')
    assert body.count(f'data-wait="{PATIENT}"') == 2
    await begun(shop, await drafted(shop, Element(text="Новое", price="490 ₽")))
    await begun(shop, await drafted(shop, Element(layout="wide"), "layout"))
    page = await site.open(f"#tgWebAppData={quote(init_data(78, NOW))}", body=body)
    await expect(page.locator("[data-ab-text]")).to_have_text("Новое")
    await expect(page.locator("[data-ab-price]")).to_have_text("490 ₽")
    await page.evaluate(
        f"window.drawTheOtherWay = () => window.drawn = true; (async () => {{{script}}})()"
    )
    await page.wait_for_function("window.drawn")
    await flush(page)
    await arrived([EXPOSED, EXPOSED])


async def test_what_the_owner_sent_is_on_the_page(site: Site, shop: Shop, olga: Chat) -> None:
    """A picture sent in the chat; and what one of the staff has asked to see, untold."""
    made = await drafted(shop, Element())
    await olga.press(f"experiment_variant:{made.id}:1")
    await olga.send_photo(PIXEL, "")
    await begun(shop, made)
    page = await opened(site, shop)
    await page.wait_for_function("document.querySelector('[data-ab-image]').naturalWidth > 0")
    await flush(page)
    await arrived([EXPOSED])
    await exposing.note(NOW)
    assert await ExperimentExposure.all().count() == 1

    hidden = await drafted(shop, Element(is_hidden=True))
    me = await Person.create(telegram_id=79, name="О", created_at=NOW)
    await trying.switch(hidden, await drafting.variant(hidden, 1), me)
    mine = await opened(site, shop, 79)
    await mine.evaluate("barkerTests.variant('hero')")
    await expect(mine.locator("[data-ab=hero]")).to_be_hidden()
    await flush(mine)
    await exposing.note(NOW)
    assert await ExperimentExposure.all().count() == 1
