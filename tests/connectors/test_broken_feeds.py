"""Every broken feed is refused in clear words, and nothing of it is written."""

import pytest

from bot.i18n import LANGUAGES, tongue
from domain.connectors import connecting
from domain.models import Product, Shop
from handlers.kit import connecting as words
from tests.chat import Stage
from tests.connectors.broken import BROKEN, GOOD, ODD, Broken
from tests.connectors.feeds import Feed, changes, feed_of, left_on_disk, products

PARTS = 4
NAMES = sorted(BROKEN)


def test_there_are_enough_of_them() -> None:
    assert len(BROKEN) >= 50


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
async def test_nothing_is_written(stage: Stage, shop: Shop, part: int) -> None:
    async with (
        feed_of(shop, stage.process.world) as feed,
        feed_of(shop, stage.process.world, "csv_feed") as table,
    ):
        await feed.run(GOOD)
        before = (await products(shop), await changes(shop))
        for name in NAMES[part::PARTS]:
            broken = BROKEN[name]
            await refused(table if broken.is_table else feed, broken, name)
            assert (await products(shop), await changes(shop)) == before, name

    assert left_on_disk(stage.process.settings.files / "work") == []


async def refused(feed: Feed, broken: Broken, name: str) -> None:
    feed.answer = broken.answer
    run = await feed.run(broken.content)
    told = (run.status, run.error_code, run.error_values.get("reason", ""))
    assert told == ("failed", broken.code, broken.reason), name
    for language in LANGUAGES:
        sentence = words.refusal(tongue(language), run.error_code, run.error_values)
        assert is_clear(sentence, language, broken), f"{name}: {sentence}"


def is_clear(sentence: str, language: str, broken: Broken) -> bool:
    """A sentence of its own, and not the one for what nobody has thought of."""
    t, vague = tongue(language), ""
    if broken.reason:
        vague = t(f"error-{broken.code}", reason="none", detail="0", line=0)
    return len(sentence) > 15 and "{" not in sentence and sentence != vague


@pytest.mark.slow
async def test_faults_of_one_offer_cost_no_other(stage: Stage, shop: Shop) -> None:
    for name, (content, problems, skus) in ODD.items():
        async with feed_of(shop, stage.process.world) as feed:
            run = await feed.run(content)
            assert (run.status, run.problems) == ("done", problems), name
            assert set(await products(shop)) == skus, name
            await connecting.remove(await feed.fresh(), None, feed.world.clock())
        await Product.filter(shop=shop).delete()
