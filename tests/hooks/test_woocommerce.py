"""Orders of WooCommerce: signed, in any order, with refunds and deletions."""

import base64
import json
from collections.abc import Callable

import httpx
import pytest

from domain.models import (
    Connector,
    Customer,
    HookCall,
    Identity,
    Order,
    OrderLine,
    OrderStatus,
    Payment,
    Refund,
    Shop,
    Touch,
)
from tests.hooks.conftest import Call
from tests.hooks.samples import said, signed, woocommerce
from tests.links.placements import a_link


def later(minutes: int) -> str:
    return f"2026-03-16T11:{minutes:02}:00"


async def test_webhook_becomes_an_order_of_a_person(order_woo: Call, shop: Shop) -> None:
    link = await a_link(shop, "весна")
    assert (await order_woo()).status_code == 200

    order = await Order.get(number="727")
    assert (order.total, order.status, order.source) == (248_000, "paid", "woocommerce")
    assert order.placed_at.isoformat() == "2026-03-16T11:00:00+00:00"
    lines = await OrderLine.filter(order=order).order_by("id").select_related("product")
    assert [(each.product.sku, each.quantity, each.price, each.total) for each in lines] == [
        ("TEA-1", 2, 84_000, 168_000),
        ("23", 1, 50_000, 50_000),
    ]
    customer = await Customer.get(id=order.customer_id)
    assert (customer.name, customer.phone, customer.city) == (
        "Анна Ковалёва", "+79161234567", "Тверь",
    )  # fmt: skip
    known = {each.kind: each.value for each in await Identity.filter(customer=customer)}
    assert (known["number"], known["browser"]) == ("26", "browser-0001")
    assert (await Payment.get()).amount == 248_000
    assert (await Touch.get()).link_id == link.id
    call = await HookCall.get()
    assert (call.said["note"], call.said["meta.gift_wrap"]) == ("Позвоните заранее", "да")


async def test_ping_of_a_new_webhook_is_answered(web: httpx.AsyncClient, woo: Connector) -> None:
    answer = await web.post(f"/hooks/{woo.token}", content=b"webhook_id=17")
    assert answer.status_code == 200
    assert await HookCall.all().count() == 0


Forge = Callable[[bytes], dict[str, str]]
FORGED: list[Forge] = [
    lambda body: signed(body, secret="other"),
    lambda body: {**signed(body), "x-wc-webhook-signature": ""},
    lambda body: {name: v for name, v in signed(body).items() if "signature" not in name},
    lambda body: {**signed(body), "x-wc-webhook-signature": base64.b64encode(b"x" * 32).decode()},
]


@pytest.mark.parametrize("forge", FORGED)
async def test_forged_call_writes_no_order(order_woo: Call, forge: Forge) -> None:
    content = said(woocommerce())
    headers = forge(content)
    assert (await order_woo(headers=headers)).status_code == 401
    assert await Order.all().count() == 0
    assert (await HookCall.get()).status == "refused"


async def test_one_changed_byte_is_a_forgery(web: httpx.AsyncClient, woo: Connector) -> None:
    content = said(woocommerce())
    answer = await web.post(
        f"/hooks/{woo.token}", content=content.replace(b"2480", b"9480"), headers=signed(content)
    )
    assert answer.status_code == 401


async def test_same_delivery_again_is_one(order_woo: Call) -> None:
    content = said(woocommerce())
    for _ in range(3):
        assert (await order_woo(headers=signed(content))).status_code == 200
    assert await HookCall.all().count() == 1


async def test_updates_out_of_order_leave_the_newest(order_woo: Call) -> None:
    new = {"status": "completed", "date_modified_gmt": later(30), "total": "2500.00"}
    await order_woo("order.updated", **new)
    await order_woo("order.created", status="pending", date_paid_gmt=None)
    await order_woo("order.updated", date_modified_gmt=later(10))

    order = await Order.get()
    assert (order.status, order.total) == ("fulfilled", 250_000)
    course = await OrderStatus.filter(order=order).order_by("since")
    assert [each.status for each in course] == ["new", "paid", "fulfilled"]


async def test_refund_lowers_the_order_once(order_woo: Call) -> None:
    await order_woo()
    refunds = [{"id": 9, "reason": "", "total": "-480.00"}]
    for minutes in (10, 20):
        await order_woo("order.updated", refunds=refunds, date_modified_gmt=later(minutes))
    [refund] = await Refund.all()
    assert (refund.amount, refund.number) == (48_000, "727-9")


async def test_deleted_order_is_cancelled_by_the_sites_own_id(order_woo: Call) -> None:
    await order_woo(number="A-1001")
    await order_woo("order.deleted", order={"id": 727})
    assert (await Order.get(number="A-1001")).status == "cancelled"


async def test_deleted_order_nobody_knew_is_passed_over(order_woo: Call) -> None:
    await order_woo("order.deleted", order={"id": 5})
    call = await HookCall.get()
    assert (call.status, call.reason) == ("skipped", "unknown-order")


async def test_draft_of_a_checkout_is_not_taken(order_woo: Call) -> None:
    await order_woo(status="checkout-draft")
    assert await Order.all().count() == 0
    assert (await HookCall.get()).reason == "skip"


async def test_other_topics_are_passed_over(order_woo: Call) -> None:
    await order_woo("product.updated", order={"id": 5, "name": "Чай"})
    assert (await HookCall.get()).reason == "other-topic"


async def test_guest_of_the_site_is_known_by_the_phone(order_woo: Call) -> None:
    await order_woo(customer_id=0)
    order = await Order.get()
    assert not await Identity.exists(kind="number")
    assert (await Customer.get(id=order.customer_id)).phone == "+79161234567"


async def test_order_without_a_person_counts_all_the_same(order_woo: Call) -> None:
    await order_woo(customer_id=0, billing={}, meta_data=[])
    order = await Order.get()
    assert (await Customer.get(id=order.customer_id)).is_guest
    assert (await HookCall.get()).customer_id is None


async def test_another_currency_is_a_problem(order_woo: Call) -> None:
    await order_woo(currency="USD")
    call = await HookCall.get()
    assert (call.status, call.reason, call.detail) == ("problem", "other-currency", "USD")


STRANGE = [
    ({"line_items": None}, 248_000),
    (
        {"line_items": [{"name": "Чай", "quantity": "2", "total": "1 234,50"}], "total": 1534.5},
        153_450,
    ),
    ({"meta_data": {"odd": 1}, "shipping_lines": "x", "coupon_lines": 5}, 248_000),
    ({"total": "2.480,00"}, 248_000),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "total"), STRANGE)
async def test_odd_shapes_are_taken(
    order_woo: Call, changes: dict[str, object], total: int
) -> None:
    await order_woo(**changes)
    assert (await Order.get()).total == total


BODIES = [b"", b"[]", b"{", b"null", b"\xff\xfe", b'{"id": {"a": 1}}', b'{"id": null}', b"a=b&c=d"]


@pytest.mark.parametrize("body", BODIES)
async def test_garbage_with_a_right_signature_is_kept_as_a_problem(
    web: httpx.AsyncClient, order_woo: Call, woo: Connector, body: bytes
) -> None:
    answer = await web.post(f"/hooks/{woo.token}", content=body, headers=signed(body))
    assert answer.status_code == 200
    await order_woo()
    calls = await HookCall.all().order_by("id")
    assert [each.status for each in calls] == ["problem", "done"]


async def test_number_of_another_plugin_is_the_orders(order_woo: Call) -> None:
    await order_woo(number="2026/0417")
    assert await Order.exists(number="2026/0417")
    assert json.loads((await HookCall.get()).body)["id"] == 727
