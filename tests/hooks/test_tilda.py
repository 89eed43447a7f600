"""Orders of Tilda: the cart in every form it comes in."""

import json
from datetime import timedelta

import httpx
import pytest

from domain.connectors import connecting
from domain.connectors.kinds.tilda import Tilda
from domain.models import (
    Connector,
    Customer,
    Event,
    HookCall,
    Identity,
    Order,
    OrderLine,
    Shop,
    Touch,
)
from tests.chat import Clock, Stage
from tests.conftest import NOW
from tests.hooks.conftest import Call
from tests.hooks.samples import form, tilda
from tests.links.placements import a_link


async def test_cart_becomes_an_order_of_a_person(order_tilda: Call, shop: Shop) -> None:
    answer = await order_tilda()

    assert (answer.status_code, answer.text) == (200, "ok")
    order = await Order.get(number="1557604691")
    assert (order.total, order.status, order.discount) == (320_000, "paid", 8_050)
    assert (order.source, order.delivery_method, order.promo_code) == ("tilda", "Курьер", "весна")
    lines = await OrderLine.filter(order=order).order_by("id").select_related("product")
    assert [(each.product.sku, each.quantity, each.total) for each in lines] == [
        ("TEA-1", 2, 178_000),
        ("Гайвань", 1, 120_050),
    ]
    customer = await Customer.get(id=order.customer_id)
    told = (customer.name, customer.phone, customer.email, customer.city)
    assert told == ("Анна Ковалёва", "+79161234567", "anna@example.com", "Москва")
    known = {each.kind: each.value for each in await Identity.filter(customer=customer)}
    assert (known["browser"], known["ga"]) == ("browser-0001", "1111111111.1700000000")
    assert known["metrika"] == "1700000000123456789"
    assert await Event.filter(name="purchase", customer_id=customer.id).count() == 1
    [call] = await HookCall.all()
    assert (call.status, call.number, call.said["комментарий"]) == (
        "done",
        order.number,
        "Домофон 12",
    )


async def test_marks_of_the_address_are_a_touch_before_the_order(
    order_tilda: Call, shop: Shop
) -> None:
    link = await a_link(shop, "весна", medium="post")
    await order_tilda()

    [touch] = await Touch.all()
    order = await Order.get()
    assert (touch.link_id, touch.way) == (link.id, "web")
    assert touch.touched_at == order.placed_at - timedelta(seconds=1)


async def test_marks_nobody_made_here_are_kept_by_their_words(order_tilda: Call) -> None:
    await order_tilda()
    [touch] = await Touch.all()
    assert (touch.link_id, touch.code) == (None, "весна:vk:post")


async def test_trial_is_answered_and_kept_nowhere(
    web: httpx.AsyncClient, tilda_site: Connector
) -> None:
    answer = await web.post(f"/hooks/{tilda_site.token}", data={"test": "test"})
    assert (answer.status_code, answer.text) == (200, "ok")
    assert await HookCall.all().count() == 0


PRODUCTS = [
    ("Чай пуэр=1780", 1, 178_000),
    ("Чай пуэр (TEA, Вес: 100 г) x 2 ≡ 1 780", 2, 178_000),
    ("Чай пуэр - 890x2 = 1780", 1, 178_000),
]


@pytest.mark.parametrize(("written", "quantity", "paid"), PRODUCTS)
async def test_payment_as_a_text_of_json(
    web: httpx.AsyncClient,
    stage: Stage,
    tilda_site: Connector,
    written: str,
    quantity: int,
    paid: int,
) -> None:
    payment = {
        "sys": "none",
        "systranid": "0",
        "orderid": "77",
        "products": [written],
        "amount": "1780",
    }
    pairs = [("Phone", "+79161234567"), ("payment", json.dumps(payment, ensure_ascii=False))]
    await web.post(f"/hooks/{tilda_site.token}", content=form(pairs))
    await stage.run("read_hooks")

    order = await Order.get(number="77")
    assert (order.status, order.total) == ("new", 178_000)
    [line] = await OrderLine.filter(order=order)
    assert (line.quantity, line.total) == (quantity, paid)


async def test_everything_as_json(
    web: httpx.AsyncClient, stage: Stage, tilda_site: Connector
) -> None:
    body = {
        "Email": "anna@example.com",
        "payment": {
            "orderid": 78,
            "amount": 1234.5,
            "products": [{"name": "Чай", "quantity": 1, "amount": 1234.5, "sku": "T"}],
        },
    }
    await web.post(f"/hooks/{tilda_site.token}", json=body)
    await stage.run("read_hooks")
    assert (await Order.get(number="78")).total == 123_450


async def test_same_call_again_is_one(order_tilda: Call) -> None:
    for _ in range(3):
        assert (await order_tilda()).status_code == 200
    assert await HookCall.all().count() == 1
    assert await Order.all().count() == 1


async def test_unpaid_that_comes_late_takes_nothing_back(order_tilda: Call, clock: Clock) -> None:
    await order_tilda()
    clock.move(timedelta(minutes=1))
    await order_tilda(**{"payment[systranid]": "0", "tranid": "other"})
    assert (await Order.get()).status == "paid"


async def test_unpaid_becomes_paid(order_tilda: Call, clock: Clock) -> None:
    await order_tilda(**{"payment[systranid]": "0", "tranid": "first"})
    assert (await Order.get()).status == "new"
    clock.move(timedelta(minutes=5))
    await order_tilda()
    assert (await Order.get()).status == "paid"
    assert await Event.filter(name="purchase").count() == 1


async def test_request_of_a_form_is_no_order(
    web: httpx.AsyncClient, stage: Stage, tilda_site: Connector
) -> None:
    await web.post(f"/hooks/{tilda_site.token}", data={"Name": "Анна", "Phone": "+79161234567"})
    await stage.run("read_hooks")
    [call] = await HookCall.all()
    assert (call.status, call.reason) == ("skipped", "no-cart")
    assert await Order.all().count() == 0


async def test_bad_phone_does_not_cost_the_order(order_tilda: Call) -> None:
    await order_tilda(Phone="нет")
    [call] = await HookCall.all()
    assert (call.status, call.reason, call.detail) == ("done", "bad-phone", "нет")
    assert (await Customer.get(email="anna@example.com")).phone == ""


BROKEN = [
    ({"payment[amount]": "много"}, "bad-money"),
    ({"payment[orderid]": None}, "no-number"),
    ({"payment[products][0][amount]": "-5"}, "bad-field"),
    ({"payment[orderid]": "!!!"}, "bad-field"),
]


@pytest.mark.parametrize(("changes", "reason"), BROKEN)
async def test_what_is_not_understood_is_kept_with_its_reason(
    order_tilda: Call, changes: dict[str, str | None], reason: str
) -> None:
    assert (await order_tilda(**changes)).status_code == 200
    [call] = await HookCall.all()
    assert (call.status, call.reason) == ("problem", reason)
    assert await Order.all().count() == 0


KEYS = [
    ("field", {"api_key": "весна-2026"}, {}),
    ("header", {}, {"X-Key": "vesna-2026"}),
    ("cookie", {}, {"Cookie": "X-Key=vesna-2026; other=1"}),
]


@pytest.mark.parametrize(("place", "fields", "headers"), KEYS)
async def test_key_is_asked_for_in_its_place(
    web: httpx.AsyncClient,
    stage: Stage,
    shop: Shop,
    place: str,
    fields: dict[str, str],
    headers: dict[str, str],
) -> None:
    secret = fields.get("api_key", "vesna-2026")
    name = "api_key" if fields else "X-Key"
    kind = Tilda(place=place, secret=secret, title_of_key=name)
    site = await connecting.add(shop, kind, None, stage.process.world.vault, NOW)
    address, body = f"/hooks/{site.token}", form(tilda(**fields))

    assert (await web.post(address, content=form(tilda()))).status_code == 401
    assert (await web.post(address, content=body, headers=headers)).status_code == 200
    await stage.run("read_hooks")
    assert await Order.all().count() == 1
    done = await HookCall.get(status="done")
    assert secret not in json.dumps(done.headers, ensure_ascii=False)
