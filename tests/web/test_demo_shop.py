"""The addresses of the sample shop's Mini App: what it shows, and what it takes."""

import asyncio
import dataclasses
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest
from pydantic import SecretStr

from bot.app import site_of
from bot.demo_app.art import picture
from bot.demo_shop.goods import GOODS as SAMPLE
from bot.sandbox import TOKEN
from bot.web.app import build
from domain.models import CartLine, Customer, Event, Order, OrderLine, Payment, Product, Shop
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW, customer_of
from tests.web.demo_shelves import GOODS, stocked
from tests.web.opening import init_data

API = "/demo-shop/api"
ANNA = 1003


@pytest.fixture(autouse=True)
async def shelves(shop: Shop) -> None:
    await stocked(shop, NOW)


def form(**more: object) -> dict[str, Any]:
    """An order of two ulongs and a coffee."""
    return {
        "init_data": init_data(ANNA, NOW),
        "key": "7c1d2c3a-9e4f",
        "name": "Анна Ковалёва",
        "phone": "+79160000003",
        "delivery": "courier",
        "address": "Тверская, 1",
        "payment": "later",
        "lines": [{"id": "T1", "quantity": 2}, {"id": "C1", "quantity": 1}],
        **more,
    }


async def test_everything_on_the_shelves(web: httpx.AsyncClient, shop: Shop) -> None:
    told = (await web.get(f"{API}/goods")).json()

    assert told["shop"] == {"id": shop.id, "name": "Лавка", "currency": "RUB"}
    assert [each["id"] for each in told["goods"]] == [each[0] for each in GOODS]
    assert [(each["name"], each["above"]) for each in told["categories"]] == [
        ("Улун и пуэр", "Чай"),
        ("Кофе в зёрнах", "Кофе"),
        ("Посуда", ""),
    ]
    ulong = told["goods"][0]
    assert (ulong["name"], ulong["size"], ulong["price"]) == ("Молочный улун", "100 г", 59_000)
    assert ulong["taste"].startswith("Сливки")
    assert told["goods"][4]["name"] == "Кружка «Полдень»"


async def test_what_is_gone_or_has_no_price_is_not_shown(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    await Product.filter(sku="T1").update(gone_at=NOW)
    await Product.filter(sku="C1").update(price=None)

    told = (await web.get(f"{API}/goods")).json()

    assert [each["id"] for each in told["goods"]] == ["T2", "C2", "D1"]


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("улун", ["T1", "T2"]),
        ("УЛУН мол", ["T1"]),
        ("кофе зернах", ["C1", "C2"]),
        ("полдень", ["C2", "D1"]),
        ("сливки", ["T1"]),
        ("сапоги", []),
        ("«", []),
        ("", []),
        ("у" * 5000, []),
    ],
)
async def test_search(web: httpx.AsyncClient, shop: Shop, term: str, found: list[str]) -> None:
    answer = await web.get(f"{API}/search", params={"q": term})

    assert answer.json() == {"found": found}


async def test_an_order_is_written_once(web: httpx.AsyncClient, shop: Shop) -> None:
    first = await web.post(f"{API}/orders", json=form())
    again = await web.post(f"{API}/orders", json=form(lines=[{"id": "C2", "quantity": 9}]))
    other = await web.post(f"{API}/orders", json=form(key="another-key"))

    assert first.json() == again.json()
    assert first.json()["total"] == 207_000
    assert other.json()["number"] != first.json()["number"]
    order = await Order.get(number=first.json()["number"])
    assert (order.total, order.status, order.placed_at) == (207_000, "new", NOW)
    lines = await OrderLine.filter(order_id=order.id).order_by("id").select_related("product")
    assert [(each.product.sku, each.quantity, each.price) for each in lines] == [
        ("T1", 2, 59_000),
        ("C1", 1, 89_000),
    ]
    payment = await Payment.get(order_id=order.id)
    assert (payment.amount, payment.status, payment.method) == (
        207_000,
        "pending",
        "При получении",
    )
    purchase = await Event.get(name="purchase", external_id=f"purchase:{order.number}")
    assert purchase.properties["transaction_id"] == order.number
    assert purchase.properties["value"] == 2070


async def test_two_presses_at_once_are_one_order(web: httpx.AsyncClient, shop: Shop) -> None:
    orders = [web.post(f"{API}/orders", json=form()) for _ in range(4)]
    numbers = {each.json()["number"] for each in await asyncio.gather(*orders)}

    assert len(numbers) == 1
    assert await Order.all().count() == await Payment.all().count() == 1


async def test_it_is_on_the_persons_card(web: httpx.AsyncClient, anna: Chat, shop: Shop) -> None:
    number = (await web.post(f"{API}/orders", json=form())).json()["number"]

    assert (await Order.get(number=number)).customer_id == (await customer_of(anna)).id
    await anna.send("/orders")
    assert number in anna.text + " ".join(anna.buttons)


async def test_a_stranger_becomes_a_customer_with_a_name(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    raw = init_data(555, NOW)
    number = (await web.post(f"{API}/orders", json=form(init_data=raw))).json()["number"]

    customer = await Customer.get(telegram_id=555)
    assert (customer.name, customer.phone) == ("Анна Ковалёва", "+79160000003")
    assert (await Order.get(number=number)).customer_id == customer.id


async def test_the_cart_follows_and_the_order_empties_it(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    cart = {"init_data": init_data(ANNA, NOW), "lines": [{"id": "T2", "quantity": 2}]}
    assert (await web.post(f"{API}/cart", json=cart)).status_code == 200
    line = await CartLine.all().select_related("product").get()
    assert (line.product.sku, line.quantity, line.price) == ("T2", 2, 85_000)
    cart["lines"] = [{"id": "T2", "quantity": 1}, {"id": "gone", "quantity": 1}]
    assert (await web.post(f"{API}/cart", json=cart | {"stage": "checkout"})).status_code == 200
    assert (await CartLine.all().get()).quantity == 1

    await web.post(f"{API}/orders", json=form())
    assert not await CartLine.all().exists()


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"init_data": ""}, 401, "no-telegram"),
        ({"init_data": init_data(ANNA, NOW, token="1:forged")}, 401, "init-data-forged"),
        ({"init_data": init_data(ANNA, NOW - timedelta(days=2))}, 401, "init-data-expired"),
        ({"init_data": "user=%7B%7D"}, 401, "init-data-forged"),
        ({"phone": "8 916 000"}, 422, "invalid"),
        ({"name": ""}, 422, "invalid"),
        ({"key": "short"}, 422, "invalid"),
        ({"lines": []}, 422, "invalid"),
        ({"lines": [{"id": "T1", "quantity": 0}]}, 422, "invalid"),
        ({"lines": [{"id": "T1", "quantity": 1}] * 2}, 422, "invalid"),
        ({"lines": [{"id": "nothing", "quantity": 1}]}, 409, "gone"),
        ({"lines": [{"id": "T2", "quantity": 4}]}, 409, "out-of-stock"),
        ({"lines": [{"id": "D1", "quantity": 1}]}, 409, "out-of-stock"),
        ({"delivery": "drone"}, 422, "invalid"),
    ],
)
async def test_what_is_refused_leaves_nothing(
    web: httpx.AsyncClient, shop: Shop, more: dict[str, object], status: int, code: str
) -> None:
    answer = await web.post(f"{API}/orders", json=form(**more))

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["detail"]
    assert not await Order.exists()
    assert not await Payment.exists()


async def test_what_is_no_json(web: httpx.AsyncClient, shop: Shop) -> None:
    assert (await web.post(f"{API}/orders", content=b"{")).status_code == 422
    assert (await web.post(f"{API}/cart", content=b"[]")).status_code == 422
    assert (await web.post(f"{API}/cart", content=b"x" * 40_000)).status_code == 413


async def test_every_screen_is_the_one_page(web: httpx.AsyncClient, shop: Shop) -> None:
    for screen in ("", "cart", "product/T1", "checkout/payment", "category/Чай"):
        page = await web.get(f"/demo-shop/{screen}")
        assert page.status_code == 200
        assert f'data-shop="{shop.id}"' in page.text
        assert "script-src 'self'" in page.headers["content-security-policy"]
    assert (await web.get("/demo-shop")).status_code in {307, 308}
    script = await web.get("/demo-shop/telegram-web-app.js")
    assert "Telegram" in script.text
    assert (await web.get("/demo-shop/static/app.js")).status_code == 200
    outside = await web.get("/demo-shop/static/%2e%2e/shelves.py")
    assert "class Good" not in outside.text


async def test_every_product_has_a_picture(web: httpx.AsyncClient, shop: Shop) -> None:
    for sku in (*(each[0] for each in GOODS), "empty"):
        answer = await web.get(f"/demo-shop/art/{sku}.svg")
        assert answer.headers["content-type"].startswith("image/svg+xml")
        assert ElementTree.fromstring(answer.text).tag.endswith("svg")  # noqa: S314 - our own


def test_pictures_of_the_sample_goods_differ() -> None:
    drawn = {picture(name, category) for category, name, _, _ in SAMPLE}

    assert len(drawn) == len(SAMPLE)
    assert not [each for each in drawn if "http" in each.replace("http://www.w3.org", "")]


async def test_another_bot_has_no_demo_shop(stage: Stage, shop: Shop, clock: Clock) -> None:
    site = site_of(stage.process)
    settings = site.settings.model_copy(update={"bot_token": SecretStr("123:real")})
    assert settings.token() != TOKEN
    app = build(dataclasses.replace(site, settings=settings))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="https://shop.test") as client:
        assert (await client.get("/demo-shop/")).status_code == 404
        assert (await client.get(f"{API}/goods")).status_code == 404
