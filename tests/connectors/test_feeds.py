"""What a feed does to the catalogue: everything it tells, nothing it does not."""

from datetime import timedelta

import pytest
from aiohttp import web

from domain.models import Product, Shop
from tests.chat import Clock, Stage
from tests.connectors.feeds import Feed, changes, feed_of, left_on_disk, offer, products, yml


async def test_a_feed_fills_the_catalogue(feed: Feed, shop: Shop) -> None:
    run = await feed.run(
        yml(
            offer(
                "a1",
                price="1 234.50",
                oldprice="1500",
                categoryId="2",
                vendor="Рога",
                url="https://shop.ru/a1",
                picture="https://shop.ru/a1.jpg",
                count="5",
                params={"Размер": "42", "Цвет": "чёрный"},
                attrs={"available": "true", "group_id": "g"},
            ),
            offer(
                "a2", price="10", currencyId="USD", attrs={"available": "false", "group_id": "g"}
            ),
            offer("a3", name=None, typePrefix="Ботинки", vendor="Рога", model="X"),
        )
    )

    assert (run.status, run.error_code) == ("done", "")
    assert run.counts == {"offers": 3, "products_new": 3}
    found = await products(shop)
    assert found["a1"] == {
        "name": "Товар a1",
        "folded": "товар a1",
        "brand": "Рога",
        "price": 123_450,
        "old_price": 150_000,
        "stock": 5,
        "url": "https://shop.ru/a1",
        "picture": "https://shop.ru/a1.jpg",
        "parent": "",
        "category": "Одежда > Обувь",
        "attributes": [("Размер", "42", 42.0), ("Цвет", "чёрный", None)],
    }
    assert (found["a2"]["price"], found["a2"]["stock"], found["a2"]["parent"]) == (90_000, 0, "a1")
    assert found["a3"]["name"] == "Ботинки Рога X"
    assert await changes(shop) == [(sku, "new", None, None) for sku in ("a1", "a2", "a3")]


async def test_the_same_feed_twice_changes_nothing(feed: Feed, shop: Shop) -> None:
    content = yml(
        offer(1, params={"Цвет": "red"}, attrs={"group_id": "g"}), offer(2, attrs={"group_id": "g"})
    )
    await feed.run(content)
    before = (await products(shop), await changes(shop))

    assert (await feed.run()).status == "same"
    # Written anew and told alike, it is another file with nothing new in it.
    again = await feed.run(content + b"<!-- later -->")

    assert again.status == "done"
    assert again.counts == {"offers": 2, "products_same": 2}
    assert (await products(shop), await changes(shop)) == before


async def test_moves_become_changes(feed: Feed, shop: Shop, clock: Clock) -> None:
    await feed.run(yml(*(offer(n, count=str(n)) for n in range(1, 6))))
    clock.move(timedelta(hours=1))
    run = await feed.run(
        yml(
            offer(1, price="90", count="1"),
            offer(2, price="110", count="7"),
            offer(3, name="Другое имя", count="3"),
            offer(4, count="4"),
            offer(6, count="6"),
        )
    )

    assert run.counts == {
        "offers": 5,
        "products_changed": 3,
        "products_same": 1,
        "products_new": 1,
        "products_gone": 1,
        "prices_down": 1,
        "prices_up": 1,
        "stock_moves": 1,
    }
    assert sorted((await changes(shop))[5:], key=str) == [
        ("1", "price", 10_000, 9_000),
        ("2", "price", 10_000, 11_000),
        ("2", "stock", 2, 7),
        ("5", "gone", None, None),
        ("6", "new", None, None),
    ]
    gone = await products(shop, gone=True)
    assert gone["5"]["price"] == 10_000


async def test_what_comes_back_is_back(feed: Feed, shop: Shop) -> None:
    await feed.run(yml(*(offer(n) for n in range(5))))
    await feed.run(yml(*(offer(n) for n in range(4))))
    run = await feed.run(yml(*(offer(n, price="50" if n == 4 else "100") for n in range(5))))

    assert run.counts["products_back"] == 1
    assert [each[1] for each in await changes(shop)][5:] == ["gone", "back", "price"]
    assert (await products(shop))["4"]["price"] == 5_000


async def test_an_offer_that_cannot_be_read_is_not_gone(feed: Feed, shop: Shop) -> None:
    await feed.run(yml(offer(1), offer(2)))
    run = await feed.run(yml(offer(1), offer(2, price="дорого")))

    assert (run.status, run.problems) == ("done", {"bad-price": 1})
    assert (await products(shop))["2"]["price"] == 10_000
    assert [(each[1], each[2]) for each in await feed.problems()] == [("bad-price", "2: дорого")]
    assert (await feed.fresh()).status == "warns"


async def test_conditional_requests(feed: Feed, shop: Shop) -> None:
    def answer(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        return web.Response(body=yml(offer(1)), headers={"ETag": '"1"'})

    feed.answer = answer

    assert (await feed.run()).status == "done"
    assert (await feed.run()).status == "same"
    assert len(feed.requests) == 2


async def test_a_catalogue_that_shrinks_waits_for_a_word(feed: Feed, shop: Shop) -> None:
    await feed.run(yml(*(offer(n) for n in range(10))))
    before = await products(shop)
    held = await feed.run(yml(*(offer(n) for n in range(6))))

    assert (held.status, held.counts) == ("held", {"known": 10, "lost": 4, "offers": 6})
    assert await products(shop) == before
    assert (await feed.fresh()).status == "held"


async def test_thirty_percent_go_without_a_word(feed: Feed, shop: Shop) -> None:
    await feed.run(yml(*(offer(n) for n in range(10))))
    run = await feed.run(yml(*(offer(n) for n in range(7))))

    assert (run.status, run.counts["products_gone"]) == ("done", 3)


async def test_products_of_others_stay_theirs(feed: Feed, stage: Stage, shop: Shop) -> None:
    await feed.run(yml(offer(1), offer(2)))
    async with feed_of(shop, stage.process.world) as other:
        run = await other.run(yml(offer(1, price="5"), offer(3)))

    assert (run.counts, run.problems) == ({"offers": 2, "products_new": 1}, {"other-feed": 1})
    assert (await products(shop))["1"]["price"] == 10_000


async def test_what_the_feed_does_not_tell_stays(feed: Feed, shop: Shop, clock: Clock) -> None:
    await Product.create(
        shop=shop,
        sku="1",
        name="Старое",
        name_folded="старое",
        brand="Рога",
        stock=3,
        added_at=clock(),
    )
    await feed.run(yml(offer(1)))
    found = (await products(shop))["1"]
    assert (found["name"], found["price"]) == ("Товар 1", 10_000)
    assert (found["brand"], found["stock"]) == ("Рога", 3)

    # Once told, it is the feed's: what it leaves out then is no longer so.
    await feed.run(yml(offer(1, vendor="Копыта", count="8")))
    await feed.run(yml(offer(1)))
    found = (await products(shop))["1"]
    assert (found["brand"], found["stock"]) == ("", None)


async def test_nothing_is_left_on_the_disk(feed: Feed, stage: Stage, shop: Shop) -> None:
    await feed.run(yml(offer(1)))
    await feed.run(b"<html>")

    assert left_on_disk(stage.process.settings.files / "work") == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "utf-16"])
async def test_tables_of_any_encoding(table: Feed, shop: Shop, encoding: str) -> None:
    lines = [
        "id;title;price;sale_price;availability;product_type;color;item_group_id;image_link",
        "1;Куртка зимняя;1234.00 RUB;1000.00 RUB;in stock;Одежда > Куртки;red;g;https://a.ru/1.jpg",
        "2;Шапка тёплая;99.50 RUB;;out of stock;Одежда > Шапки;blue;g;",
    ]
    run = await table.run("\n".join(lines).encode(encoding))

    assert (run.status, run.counts) == ("done", {"offers": 2, "products_new": 2})
    found = await products(shop)
    assert (found["1"]["price"], found["1"]["old_price"]) == (100_000, 123_400)
    assert (found["1"]["category"], found["1"]["picture"]) == (
        "Одежда > Куртки",
        "https://a.ru/1.jpg",
    )
    assert (found["2"]["price"], found["2"]["stock"], found["2"]["parent"]) == (9_950, 0, "1")
    assert found["2"]["attributes"] == [("color", "blue", None)]
