"""Whatever the feeds: B after A is what B alone would have been, but for history."""

import random

import pytest

from domain.connectors import runs
from domain.models import Product, ProductAttribute, ProductChange, Shop
from tests.chat import Stage
from tests.conftest import NOW
from tests.connectors.feeds import Feed, feed_of, offer, products, yml

WORDS = ("red", "blue", "42", "43", "хлопок", "Хлопок", "шёлк")


def any_feed(dice: random.Random) -> bytes:
    """Offers of a few ids in any order, each telling some of what an offer can tell."""
    numbers = dice.sample(range(25), dice.randint(1, 20))
    return yml(*(any_offer(dice, number) for number in numbers))


def any_offer(dice: random.Random, number: int) -> str:
    told: dict[str, object] = {
        "price": dice.choice(("100", "99.50", "1 200", "7")),
        "oldprice": dice.choice(("150", "50", None)),
        "vendor": dice.choice(("Рога", "Копыта", None)),
        "categoryId": dice.choice(("1", "2", None)),
        "count": dice.choice(("0", "5", None)),
        "url": dice.choice(("https://shop.ru/a", "nowhere", None)),
        "picture": dice.choice(("https://shop.ru/a.jpg", None)),
    }
    names = dice.sample(("Цвет", "Размер", "Ткань"), dice.randint(0, 3))
    attrs: dict[str, object] = {}
    if dice.random() < 0.4:
        attrs["group_id"] = f"g{dice.randint(1, 3)}"
    if dice.random() < 0.3:
        attrs["available"] = dice.choice(("true", "false"))
    params = {name: dice.choice(WORDS) for name in names}
    return offer(number, params=params, attrs=attrs, **told)


async def taken(feed: Feed, content: bytes) -> None:
    """The feed in the catalogue, whatever is asked about it."""
    run = await feed.run(content)
    if run.status == "held":
        held = await runs.find(feed.shop.id, run.id)
        person = await feed.asker()
        assert await runs.allow(held, person, NOW)
        run = await feed.go_on(run)
    assert run.status in {"done", "same"}, run.error_code


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
async def test_b_after_a_is_b(stage: Stage, shop: Shop, seed: int) -> None:
    dice = random.Random(seed)
    first, second = any_feed(dice), any_feed(dice)
    world = stage.process.world
    clean = await Shop.create(name="Чистая", created_at=NOW, ready_at=NOW)
    async with feed_of(shop, world) as feed, feed_of(clean, world) as other:
        await taken(feed, first)
        await taken(feed, second)
        await taken(other, second)
        assert await products(shop) == await products(clean)

        rows = await everything(shop)
        await taken(feed, second + b" ")
        assert await everything(shop) == rows


async def everything(shop: Shop) -> list[list[dict[str, object]]]:
    """Every row of the catalogue as it is."""
    return [
        await model.filter(shop=shop).order_by("id").values()
        for model in (Product, ProductAttribute, ProductChange)
    ]
