"""Many things in one request: each line by itself, in order."""

import asyncio
from typing import Any

import httpx
import orjson

from domain.models import Event, Order, Product, Shop
from tests.conftest import NOW
from tests.shopdata.calling import let_in

ORDER = {"placed_at": NOW.isoformat(), "total": 100, "customer": {"number": "17"}}


def line(told: dict[str, Any]) -> bytes:
    return orjson.dumps(told)


async def test_bulk_answers_line_by_line(api: httpx.AsyncClient) -> None:
    lines = [
        line({"type": "customer", "id": "17", "name": "Анна"}),
        b"",
        b"{broken",
        line({"type": "order", "id": "A-1", **ORDER}),
        line({"type": "ordr", "id": "A-2", **ORDER}),
        line({"type": "order", "id": "A-3", **ORDER, "lines": [{"price": "x", "sku": "T"}]}),
        line({"type": "order", "id": "A-4", "placed_at": NOW.isoformat(), "lines": [{"sku": "T"}]}),
        line({"type": "price", "id": "NONE", "price": 1}),
        line({"type": "order", "id": "A-1", **ORDER}),
        line({"type": "event", "id": "e1", "name": "login", "customer": {"number": "17"}}),
    ]
    told = (await api.post("/api/v1/bulk", content=b"\n".join(lines))).json()

    found = [
        (each["line"], each["result"], each.get("errors", [{}])[0].get("code"))
        for each in told["results"]
    ]
    assert found == [
        (1, "created", None),
        (3, "refused", "not-json"),
        (4, "created", None),
        (5, "refused", "unknown-type"),
        (6, "refused", "bad-number"),
        (7, "refused", "missing"),
        (8, "refused", "unknown-product"),
        (9, "unchanged", None),
        (10, "created", None),
    ]
    assert [told[name] for name in ("created", "updated", "unchanged", "refused")] == [3, 0, 1, 5]
    assert (await Order.all().count(), await Product.all().count()) == (1, 0)


async def test_bulk_needs_the_right_for_each_line(web: httpx.AsyncClient, shop: Shop) -> None:
    await let_in(web, shop, ["customers:write"])
    lines = [line({"type": "order", "id": "1", **ORDER}), line({"type": "customer", "id": "1"})]
    told = (await web.post("/api/v1/bulk", content=b"\n".join(lines))).json()

    assert [each["result"] for each in told["results"]] == ["refused", "created"]
    assert told["results"][0]["errors"][0]["code"] == "scope-missing"


async def test_too_many_lines_are_refused_whole(api: httpx.AsyncClient) -> None:
    told = await api.post("/api/v1/bulk", content=b"{}\n" * 10_001)
    assert (told.status_code, told.json()["code"]) == (422, "too-many")


async def test_events_come_many_at_once(api: httpx.AsyncClient) -> None:
    who = {"email": "Anna@Example.com"}
    events = [
        {"id": "e1", "name": "login", "customer": who, "properties": {"method": "code"}},
        {"id": "e1", "name": "login", "customer": who},
        {"id": "e2", "name": "unheard_of", "customer": who},
        {"id": "e3", "name": "search", "customer": who, "properties": {"search_term": 5}},
        {"id": "e4", "name": "bot_start", "customer": who},
        {"id": "e5", "name": "purchase", "customer": who, "properties": {"transaction_id": "A-1"}},
        5,
    ]
    told = (await api.post("/api/v1/events", json={"events": events})).json()

    codes = [each.get("errors", [{"code": each["result"]}])[0]["code"] for each in told["results"]]
    assert codes == [
        "created",
        "unchanged",
        "unknown-name",
        "wrong-type",
        "inside-name",
        "created",
        "wrong-type",
    ]
    assert told["results"][3]["errors"][0]["pointer"] == "/properties/search_term"
    assert {each.external_id for each in await Event.all()} == {"e1", "purchase:A-1"}


async def test_two_who_tell_of_the_same_in_opposite_orders(api: httpx.AsyncClient) -> None:
    def told(order: str, name: str) -> bytes:
        names = [(each, f"{name} {n}") for n in range(20) for each in order]
        return b"\n".join(line({"type": "product", "id": i, "name": said}) for i, said in names)

    await api.post("/api/v1/bulk", content=told("12", "Мяч"))
    bodies = [told(order, f"Кубик {n}") for n in range(3) for order in ("12", "21")]
    answers = await asyncio.gather(*(api.post("/api/v1/bulk", content=each) for each in bodies))
    for answer in answers:
        said = answer.json()
        assert [said["refused"], *[each["line"] for each in said["results"]]] == [0, *range(1, 41)]
