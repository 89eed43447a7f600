"""Variants in a real page: asked for, shown, told of; and the lot of the page is ours."""

from pathlib import Path
from urllib.parse import quote

import orjson
from playwright.async_api import Page

from domain.experiments import drafting, planning, steering
from domain.experiments.variant import Element
from domain.models import Experiment, Shop
from tests.browser.pages import NEEDS_BROWSER, Site, arrived, flush
from tests.conftest import NOW
from tests.experiments.seeing import ready
from tests.web.opening import init_data

pytestmark = NEEDS_BROWSER
VECTORS: list[tuple[str, str, int]] = orjson.loads(
    (Path(__file__).parent.parent / "experiments" / "buckets.json").read_bytes()
)
BODY = """<a data-ab="hero"><b data-ab-text>Как было</b> <i data-ab-price>990</i></a>
<p data-ab="other">Не тронут</p>"""


async def opened(site: Site, shop: Shop, who: int) -> Page:
    """The page as Telegram opens it for somebody."""
    script = f'<script src="{site.address}/ab.js" data-shop="{shop.id}" async></script>'
    signed = quote(init_data(who, NOW))
    page = await site.open(f"#tgWebAppData={signed}", head=script, body=BODY)
    await page.wait_for_function("!!(window.barkerTests && window.barker.track)")
    await page.evaluate("barkerTests.variant('hero')")
    return page


async def started(shop: Shop, weights: list[int]) -> Experiment:
    made = await ready(shop)
    await drafting.write(made, 1, Element(text="Новое <i>слово</i>", price="490"), made.version)
    await steering.change_weights(made, weights, made.version, NOW)
    made = await Experiment.get(id=made.id)
    plan = await planning.plan(made, shop, NOW)
    await steering.start(made, made.version, plan, None, NOW, is_anyway=True)
    return made


async def test_a_variant_is_shown_and_told(site: Site, shop: Shop) -> None:
    made = await started(shop, [1, 100])
    page = await opened(site, shop, 78)
    await flush(page)

    assert await page.inner_text("[data-ab-text]") == "Новое слово"
    assert await page.inner_text("[data-ab-price]") == "490"
    assert await page.inner_text("[data-ab=other]") == "Не тронут"
    (event,) = await arrived(["experiment_exposure"])
    assert event.properties["experiment"] == f"hero-{made.id}"
    assert event.properties["variant"] == "B"


async def test_the_page_draws_lots_by_the_vectors(site: Site, shop: Shop) -> None:
    page = await opened(site, shop, 78)
    drawn = await page.evaluate(
        "(all) => Promise.all(all.map(([salt, unit]) => barkerTests.bucket(salt, unit)))", VECTORS
    )

    assert drawn == [place for _, _, place in VECTORS]
