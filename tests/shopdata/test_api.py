"""The Shop API over HTTP: keys, answers, refusals, repeats, many at once."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import orjson
import pytest

from domain.models import Customer, Event, IdempotencyKey, Order, Product, Shop
from domain.shopdata import repeats
from domain.shopdata.resource import resources
from tests.chat import Clock
from tests.conftest import NOW
from tests.misspelling import misspelt
from tests.shopdata.calling import key_for, let_in
from tests.web.opening import opened
from tests.web.opening import told as seen

# By which the examples call each other.
KNOWN = {"prices": "TEA-1", "stock": "TEA-1", "loyalty_tiers": "gold"}
ORDER = {"placed_at": NOW.isoformat(), "total": 100, "customer": {"number": "17"}}


async def test_a_key_says_whose_it_is(api: httpx.AsyncClient, shop: Shop) -> None:
    told = (await api.get("/api/v1/me")).json()

    assert told["shop"] == {
        "id": shop.id,
        "name": "Лавка",
        "currency": "RUB",
        "time_zone": "Europe/Moscow",
    }
    assert told["scopes"][0] == "customers:write"


async def test_without_a_key_nothing_is_told(web: httpx.AsyncClient) -> None:
    told = await web.get("/api/v1/me")

    assert (told.status_code, told.json()["code"]) == (401, "key-missing")
    assert told.headers["content-type"] == "application/problem+json"


async def test_a_key_does_only_what_it_may(web: httpx.AsyncClient, shop: Shop) -> None:
    await let_in(web, shop, ["orders:read", "products:write"])

    assert (await web.put("/api/v1/orders/1", json=ORDER)).status_code == 403
    assert (await web.get("/api/v1/orders/1")).status_code == 404
    assert (await web.put("/api/v1/products/1", json={"name": "Чай"})).status_code == 201
    assert (await web.get("/api/v1/customers/1")).status_code == 403


async def test_shops_see_nothing_of_each_other(api: httpx.AsyncClient) -> None:
    await api.put("/api/v1/products/TEA", json={"name": "Чай"})
    other = await Shop.create(name="Другая", created_at=NOW, ready_at=NOW)
    await let_in(api, other)

    assert (await api.get("/api/v1/products/TEA")).status_code == 404
    assert (await api.get("/api/v1/products")).json() == {"items": []}


@pytest.mark.parametrize("plural", sorted(resources))
async def test_every_example_of_the_docs_is_taken(api: httpx.AsyncClient, plural: str) -> None:
    await api.put("/api/v1/products/TEA-1", json={"name": "Чай", "price": 1, "stock": 1})
    await api.put("/api/v1/orders/A-17", json={**ORDER, "total": 2000})
    await api.put("/api/v1/products/PUER-100", json={"name": "Пуэр"})
    if plural != "loyalty_tiers":
        await api.put("/api/v1/loyalty-tiers/gold", json=resources["loyalty_tiers"].example)
    name = KNOWN.get(plural, "x-1")
    path = f"/api/v1/{plural.replace('_', '-')}/{name}"

    told = await api.put(path, json=resources[plural].example)

    assert told.status_code in {200, 201}, told.text
    assert (await api.put(path, json=resources[plural].example)).json()["result"] == "unchanged"
    if resources[plural].get:
        assert (await api.get(path)).json()["id"] == name


async def test_a_customer_comes_back_as_told(api: httpx.AsyncClient) -> None:
    said = {
        "name": "Анна",
        "phone": "8 (916) 123-45-67",
        "birthday": "--02-29",
        "gender": "f",
        "tags": ["опт", "ОПТ", "чай"],
        "fields": {"Размер": "42", "Кот": None},
    }
    await api.put("/api/v1/customers/17", json=said)
    told = (await api.get("/api/v1/customers/17")).json()

    wanted = {**said, "phone": "+79161234567", "fields": {"Размер": "42"}}
    assert {name: told[name] for name in said} == {**wanted, "tags": ["ОПТ", "чай"]}


async def test_a_list_goes_page_by_page(api: httpx.AsyncClient) -> None:
    for number in range(5):
        await api.put(f"/api/v1/orders/A-{number}", json=ORDER)
    found: list[str] = []
    page: dict[str, Any] = {"next": ""}
    while "next" in page:
        query = {"limit": 2, "cursor": page["next"]}
        page = (await api.get("/api/v1/orders", params=query)).json()
        found += [each["id"] for each in page["items"]]

    assert found == [f"A-{number}" for number in range(5)]
    assert (await api.get("/api/v1/orders?cursor=zzz")).json()["code"] == "bad-cursor"


async def test_a_product_goes_and_comes_back(api: httpx.AsyncClient) -> None:
    await api.put("/api/v1/products/TEA", json={"name": "Чай", "price": 10})

    assert (await api.delete("/api/v1/products/TEA")).status_code == 204
    assert (await api.delete("/api/v1/products/TEA")).status_code == 404
    assert (await api.get("/api/v1/products/TEA")).status_code == 404
    assert (await api.put("/api/v1/products/TEA", json={})).json()["result"] == "updated"
    assert (await api.get("/api/v1/products/TEA")).json()["price"] == 10


@pytest.mark.parametrize(
    ("body", "status", "code", "place"),
    [
        (b"{", 400, "not-json", None),
        (b"[" * 100_000, 400, "not-json", None),
        (b"[]", 422, "wrong-type", ""),
        (b'{"placed_at": NaN}', 400, "not-json", None),
        (b'{"id": "other"}', 422, "other-id", "/id"),
        (b'{"costumer": {}}', 422, "unknown-field", "/costumer"),
        (b'{"lines": [{}, {"price": -1}]}', 422, "too-small", "/lines/1/price"),
        (b'{"total": 1e300}', 422, "too-large", "/total"),
    ],
)
async def test_a_refusal_names_the_place(
    api: httpx.AsyncClient, body: bytes, status: int, code: str, place: str | None
) -> None:
    told = await api.put("/api/v1/orders/A-1", content=body)
    problem = told.json()

    assert (told.status_code, problem["code"]) == (status, code)
    places = [each["pointer"] for each in problem.get("errors", [])]
    assert places == ([] if place is None else [place])


async def test_an_unknown_field_gets_a_suggestion(api: httpx.AsyncClient) -> None:
    told = (await api.put("/api/v1/orders/A-1", json={"costumer": {}})).json()
    said = 'there is no field "costumer"; did you mean "customer"?'
    assert told["errors"] == [{"pointer": "/costumer", "code": "unknown-field", "message": said}]


async def test_a_key_repeats_the_answer(api: httpx.AsyncClient, clock: Clock) -> None:
    again = {"Idempotency-Key": '"order-1"'}
    first = await api.put("/api/v1/orders/A-1", json=ORDER, headers=again)
    second = await api.put("/api/v1/orders/A-1", json=ORDER, headers=again)
    other = await api.put("/api/v1/orders/A-1", json={**ORDER, "total": 1}, headers=again)

    assert (first.status_code, second.status_code, second.json()) == (201, 201, first.json())
    assert second.headers["Idempotency-Replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "key-reused")

    clock.now = NOW + timedelta(hours=25)
    later = await api.put("/api/v1/orders/A-1", json=ORDER, headers=again)
    assert (later.status_code, later.json()["result"]) == (200, "unchanged")


async def test_two_at_once_under_one_key_are_one(api: httpx.AsyncClient) -> None:
    again = {"Idempotency-Key": "bulk-1"}
    lines = b"\n".join(
        orjson.dumps({"type": "product", "id": f"P{n}", "name": "Чай"}) for n in range(20)
    )
    both = await asyncio.gather(
        *(api.post("/api/v1/bulk", content=lines, headers=again) for _ in "12")
    )

    # The second is told to wait, or gets the first one's answer where that has ended already.
    assert sorted(each.status_code for each in both) in ([200, 409], [200, 200])
    assert {each.json()["created"] for each in both if each.status_code == 200} == {20}
    assert await Product.all().count() == 20
    assert (await api.post("/api/v1/bulk", content=lines, headers=again)).json()["created"] == 20


async def test_a_refused_request_may_be_mended_under_its_key(api: httpx.AsyncClient) -> None:
    again = {"Idempotency-Key": "order-1"}
    assert (await api.put("/api/v1/orders/A-1", json={}, headers=again)).status_code == 422
    assert (await api.put("/api/v1/orders/A-1", json=ORDER, headers=again)).status_code == 201


async def test_kept_answers_are_forgotten(api: httpx.AsyncClient) -> None:
    await api.put("/api/v1/orders/A-1", json=ORDER, headers={"Idempotency-Key": "1"})

    assert await repeats.forget(NOW + timedelta(hours=23), 10) == 0
    assert await repeats.forget(NOW + timedelta(hours=24), 10) == 1
    assert await IdempotencyKey.all().count() == 0


async def test_too_often_is_told_with_the_time_to_wait(api: httpx.AsyncClient) -> None:
    told = [await api.get("/api/v1/me") for _ in range(3)]
    assert told[0].headers["RateLimit-Policy"] == '"key";q=500;w=10'
    assert told[2].headers["RateLimit"].startswith('"key";r=49')

    refused = [await api.post("/api/v1/bulk", content=b"\n" * 45_000) for _ in "12"][-1]
    assert (refused.status_code, refused.json()["code"]) == (429, "too-often")
    assert int(refused.headers["Retry-After"]) > 0
    assert refused.headers["RateLimit"].startswith('"key";r=')


async def test_a_purchase_of_the_page_and_of_the_backend_are_one(api: httpx.AsyncClient) -> None:
    event = {"name": "purchase", "customer": {"number": "17"}}
    properties = {"transaction_id": "A-1", "value": 100}
    await api.put("/api/v1/events/page-1", json={**event, "properties": properties})
    await api.put("/api/v1/orders/A-1", json=ORDER)

    assert await Event.filter(name="purchase").count() == 1


async def test_a_purchase_of_the_tracker_and_an_order_are_one(
    api: httpx.AsyncClient, shop: Shop
) -> None:
    event = seen("event-0001", "purchase", NOW, transaction_id="A-1", value=100)
    told = await api.post("/collect", json=opened(shop, event))
    await api.put("/api/v1/orders/A-1", json=ORDER)

    assert told.json()["accepted"] == 1
    assert (await Event.get(name="purchase")).source == "app"


async def test_keys_told_together_are_one_person(api: httpx.AsyncClient) -> None:
    await api.put("/api/v1/orders/A-1", json={**ORDER, "customer": {"phone": "+79161234567"}})
    await api.put("/api/v1/customers/17", json={"phone": "+79161234567", "telegram_id": 77})

    anna = await Customer.get(telegram_id=77)
    assert (await Order.get(number="A-1")).customer_id == anna.id


async def test_a_key_of_a_stranger_opens_nothing(web: httpx.AsyncClient, shop: Shop) -> None:
    token = await key_for(shop)
    web.headers["Authorization"] = f"Bearer {misspelt(token)}"

    assert (await web.get("/api/v1/me")).json()["code"] == "key-mistyped"


async def test_many_who_tell_the_same_at_once_make_it_once(api: httpx.AsyncClient) -> None:
    whole = {**ORDER, "total": 200, "lines": [{"sku": "TEA", "price": 100, "quantity": 2}]}
    told = await asyncio.gather(*(api.put("/api/v1/orders/A-1", json=whole) for _ in range(6)))

    results = sorted(each.json()["result"] for each in told)
    assert results == ["created", *["unchanged"] * 5]
    assert (await Order.all().count(), await Product.all().count()) == (1, 1)
    assert (await Customer.all().count(), await Event.all().count()) == (1, 1)
