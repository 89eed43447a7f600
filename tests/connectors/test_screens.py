"""Connections in the chat: made, watched, asked about, taken away."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from aiohttp import web

from domain.models import Connector, ConnectorRun, Product, Shop
from tests.chat import Chat, Clock, Stage
from tests.connectors.feeds import Feed, feed_of, offer, products, yml
from tests.outside.servers import site


async def card(olga: Chat, feed: Feed) -> None:
    await olga.press(f"connector_card:{feed.connector.id}")


async def test_a_catalogue_is_connected_by_tapping(olga: Chat, stage: Stage, shop: Shop) -> None:
    async def serve(_request: web.Request) -> web.Response:
        return web.Response(body=yml(offer(1), offer(2, price="-1")))

    async with site(serve) as address:
        await olga.press("feeds")
        assert "Пока ничего не подключено" in olga.text
        await olga.tap("Подключить")
        await olga.tap("Каталог YML")
        await olga.tap("Адрес: не задано")
        await olga.send(f"{address.replace('127.0.0.1', 'localhost')}/feed.xml")
        await olga.tap("Готово")
        assert olga.toast == "Подключено"
        assert "Сейчас начнём" in olga.text
        await stage.run("run_connectors")

    assert olga.text.splitlines()[:3] == [
        "localhost",
        "Каталог YML",
        "⚠️ Работает, но есть замечания.",
    ]
    assert "Обновится 16.03.2026 21:00" in olga.text
    assert "Новых: 1" in olga.text
    assert "цена меньше нуля: 1" in olga.text
    await olga.tap("Замечания")
    assert "Строка 2: цена меньше нуля (2: -1)" in olga.text
    assert await Product.filter(shop=shop).count() == 1


async def test_addresses_that_will_not_do(olga: Chat) -> None:
    await olga.press("connector_add:catalogue")
    await olga.tap("Каталог YML")
    for address, said in (
        ("shop.ru/feed", "Это не похоже на адрес"),
        ("https://user:word@shop.ru/feed", "В адресе стоит пароль"),
    ):
        await olga.press("form.open:url")
        await olga.send(address)
        await olga.tap("Готово")
        assert said in olga.toast

    assert await Connector.all().count() == 0


async def test_private_addresses_are_refused_when_asked(
    olga: Chat, stage: Stage, shop: Shop
) -> None:
    async with feed_of(shop, stage.process.world, url="http://10.0.0.1/feed.xml") as feed:
        await feed.run()
        await card(olga, feed)

    assert "❌ Не работает с 16.03.2026 15:00" in olga.text
    assert "внутреннюю сеть" in olga.text


async def test_the_report_is_a_file(olga: Chat, feed: Feed) -> None:
    await feed.run(yml(offer(1), offer(2), offer(3), offer("=4")))
    await feed.run(yml(offer(1, price="90"), offer(2), offer("=4", name="=сумма")))
    await card(olga, feed)
    await olga.tap("Что изменилось")

    name, content = olga.documents[-1]
    assert name == "Изменения 127.0.0.1.csv"
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Что;Номер;Товар;Было;Стало"
    assert lines[1].replace("\xa0", " ") == "цена;1;Товар 1;100 ₽;90 ₽"
    assert lines[2:] == ["название;'=4;'=сумма;Товар =4;'=сумма", "ушёл;3;Товар 3;;"]


async def test_a_shrunken_catalogue_is_asked_about_and_taken(
    olga: Chat, stage: Stage, feed: Feed, shop: Shop
) -> None:
    await feed.run(yml(*(offer(n) for n in range(10))))
    await feed.run(yml(*(offer(n) for n in range(3))))
    await stage.run("tell_connectors")
    assert "Каталог уменьшился с 10 до 3 товаров" in olga.text
    await stage.run("tell_connectors")
    assert sum("уменьшился" in each["text"] for each in olga.shown) == 1

    await olga.tap("Решить")
    await olga.tap("Применить")
    await stage.run("run_connectors")
    assert set(await products(shop)) == {"0", "1", "2"}
    assert "Ушло: 7" in olga.text
    assert len(feed.requests) == 2


async def test_a_shrunken_catalogue_is_left(
    olga: Chat, stage: Stage, feed: Feed, shop: Shop
) -> None:
    await feed.run(yml(*(offer(n) for n in range(10))))
    await feed.run(yml(offer(1)))
    await card(olga, feed)
    await olga.tap("Решить")
    await olga.tap("Оставить как было")
    assert olga.toast == "Каталог остался прежним"
    assert len(await products(shop)) == 10

    # An old message still has its button.
    held = await ConnectorRun.get(connector_id=feed.connector.id, status="dropped")
    await olga.press(f"connector_held.allow:{held.id}")
    await stage.run("run_connectors")
    assert len(await products(shop)) == 10


async def test_the_owner_is_told_once_that_it_fails_and_once_that_it_works(
    olga: Chat, stage: Stage, feed: Feed, clock: Clock
) -> None:
    def said(words: str) -> int:
        return sum(words in each["text"] for each in olga.shown)

    feed.content = b"<html></html>"
    for _ in range(5):
        await Connector.filter(id=feed.connector.id).update(next_run_at=clock())
        await stage.run("run_connectors")
        await stage.run("tell_connectors")
        clock.move(timedelta(hours=6))
    assert said("не обновляется") == 1

    feed.content = yml(offer(1))
    await Connector.filter(id=feed.connector.id).update(next_run_at=clock())
    for _ in range(2):
        await stage.run("run_connectors")
        await stage.run("tell_connectors")
    assert said("снова работает") == 1


async def test_a_failed_run_is_tried_sooner(stage: Stage, feed: Feed, clock: Clock) -> None:
    feed.content = b"nothing"
    waits = []
    for _ in range(4):
        await Connector.filter(id=feed.connector.id).update(next_run_at=clock())
        await stage.run("run_connectors")
        fresh = await feed.fresh()
        assert fresh.next_run_at is not None
        waits.append(fresh.next_run_at - clock())

    assert waits == [timedelta(minutes=10), timedelta(minutes=30), *[timedelta(hours=6)] * 2]


async def test_pause_run_and_remove(olga: Chat, stage: Stage, feed: Feed, shop: Shop) -> None:
    feed.content = yml(offer(1))
    await card(olga, feed)
    await olga.tap("Пауза")
    await Connector.filter(id=feed.connector.id).update(next_run_at=stage.clock())
    await stage.run("run_connectors")
    assert feed.requests == []
    assert "⏸ На паузе." in olga.text

    await olga.tap("Обновить сейчас")
    await stage.run("run_connectors")
    assert len(feed.requests) == 1
    await olga.tap("Продолжить")
    await olga.tap("Отключить")
    assert "Товары и цены останутся" in olga.text
    await olga.tap("Отключить")
    assert "Пока ничего не подключено" in olga.text
    await card(olga, feed)
    assert "больше нет" in olga.toast
    assert (await Product.get(shop=shop)).feed_id is None


async def test_a_file_is_sent_to_the_card(olga: Chat, stage: Stage, shop: Shop) -> None:
    async with feed_of(shop, stage.process.world, url="") as feed:
        await card(olga, feed)
        assert "Можно прислать файл сюда" in olga.text
        assert "Обновить сейчас" not in olga.buttons
        await olga.send_file("feed.xml", yml(offer(1)))
        await stage.run("run_connectors")
        assert "Новых: 1" in olga.text

        await olga.send_file("feed.xml", b"<html>")
        await stage.run("run_connectors")
        assert "Не получилось" in olga.text
        assert "обычная страница сайта" in olga.text
        assert (await feed.fresh()).status == "works"


async def test_changing_keeps_the_password(olga: Chat, stage: Stage, shop: Shop) -> None:
    def answer(request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != "Basic 0LA6YjpA":
            return web.Response(status=401)
        return web.Response(body=yml(offer(1)))

    async with feed_of(shop, stage.process.world, login="а", password="b:@") as feed:
        feed.answer = answer
        assert (await feed.run()).status == "done"
        assert "b:@" not in str((await feed.fresh()).params)
        await card(olga, feed)
        await olga.tap("Изменить")
        assert "Пароль: не задано" in olga.buttons
        await olga.tap("Как часто: Каждые 6 часов")
        await olga.tap("Раз в день")
        await olga.tap("Готово")
        assert "Обновится 17.03.2026 04:00" in olga.text
        assert (await feed.run()).status in {"done", "same"}


@pytest.mark.parametrize("role", ["analyst", "support"])
async def test_others_may_not(
    staff_in: Callable[[str], Awaitable[Chat]], feed: Feed, role: str
) -> None:
    person = await staff_in(role)
    for screen in ("feeds", f"connector_card:{feed.connector.id}", "connector_add:catalogue"):
        await person.press(screen)
        assert "нет на это прав" in person.toast


async def test_another_shops_connection_is_not_found(olga: Chat, feed: Feed) -> None:
    other = await Shop.create(
        name="Чужая", created_at=feed.world.clock(), ready_at=feed.world.clock()
    )
    await Connector.filter(id=feed.connector.id).update(shop_id=other.id)
    await card(olga, feed)

    assert "больше нет" in olga.toast
