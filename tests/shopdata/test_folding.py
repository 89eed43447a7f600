"""Carts of shops that tell of none, from what the pages report."""

import random
from datetime import timedelta
from typing import Any

import pytest

from domain.models import Cart, CartLine, Customer, Event, Shop
from domain.shopdata import folding
from jobs.job import jobs
from tests.chat import Stage
from tests.conftest import NOW
from tests.shopdata.telling import told

Move = tuple[int, str, dict[str, Any]]
TEA, CUP = {"item_id": "TEA", "price": 890.5}, {"item_id": "CUP", "quantity": 2}


@pytest.fixture
async def anna(shop: Shop) -> Customer:
    """A customer in a shop with two products."""
    for sku in ("TEA", "CUP"):
        await told(shop, "products", {"id": sku, "name": sku})
    return await Customer.create(shop=shop, name="Анна", registered_at=NOW)


async def reported(customer: Customer, *moves: Move) -> None:
    """Events so many minutes ago."""
    for minutes, name, properties in moves:
        moment = NOW - timedelta(minutes=minutes)
        await Event.create(
            shop_id=customer.shop_id,
            customer=customer,
            name=name,
            external_id=f"{name}:{minutes}",
            happened_at=moment,
            received_at=NOW,
            properties=properties,
            source="app",
        )


async def lines() -> dict[str, int]:
    rows = await CartLine.all().select_related("product")
    return {row.product.sku: row.quantity for row in rows}


@pytest.mark.parametrize(
    ("moves", "held", "stage"),
    [
        ([(9, "add_to_cart", TEA)], {"TEA": 1}, "active"),
        ([(9, "add_to_cart", TEA), (8, "add_to_cart", TEA)], {"TEA": 2}, "active"),
        ([(9, "add_to_cart", {"items": [TEA, CUP]})], {"TEA": 1, "CUP": 2}, "active"),
        (
            [(9, "add_to_cart", CUP), (8, "remove_from_cart", {"item_id": "CUP"})],
            {"CUP": 1},
            "active",
        ),
        ([(9, "add_to_cart", TEA), (8, "remove_from_cart", TEA)], {}, "active"),
        ([(9, "add_to_cart", TEA), (8, "begin_checkout", {})], {"TEA": 1}, "checkout"),
        (
            [(9, "add_to_cart", TEA), (8, "purchase", {}), (7, "add_to_cart", CUP)],
            {"CUP": 2},
            "active",
        ),
        ([(9, "remove_from_cart", TEA), (8, "add_to_cart", TEA)], {"TEA": 1}, "active"),
        ([(9, "add_to_cart", {"item_id": "NOBODY KNOWS"})], {}, "active"),
        ([(9, "add_to_cart", {**TEA, "quantity": 1e300})], {"TEA": 100_000}, "active"),
        ([(9, "add_to_cart", {**TEA, "price": 1e300, "quantity": True})], {"TEA": 1}, "active"),
        ([(9, "add_to_cart", {"items": ["TEA", 5, TEA]})], {"TEA": 1}, "active"),
    ],
)
async def test_events_become_a_cart_in_whatever_order(
    shop: Shop, anna: Customer, moves: list[Move], held: dict[str, int], stage: str
) -> None:
    await reported(anna, *random.Random(1).sample(moves, len(moves)))

    await folding.fold(shop, anna.id, NOW)
    await folding.fold(shop, anna.id, NOW)

    cart = await Cart.get(customer_id=anna.id)
    assert (await lines(), cart.stage, cart.source) == (held, stage, "app")
    assert cart.updated_at == NOW - timedelta(minutes=min(move[0] for move in moves))


async def test_a_cart_the_shop_told_is_left_alone_for_a_day(shop: Shop, anna: Customer) -> None:
    await told(shop, "customers", {"id": "17"})
    anna = await Customer.get(id=(await Customer.all().order_by("-id").first()).id)  # type: ignore[union-attr]
    await told(shop, "carts", {"id": "C", "customer": {"number": "17"}, "lines": [{"sku": "CUP"}]})
    await reported(anna, (-1, "add_to_cart", TEA))

    assert not await folding.fold(shop, anna.id, NOW + timedelta(hours=23))
    assert await lines() == {"CUP": 1}
    assert await folding.fold(shop, anna.id, NOW + timedelta(hours=25))
    assert await lines() == {"TEA": 1}


async def test_an_order_of_the_backend_empties_it(shop: Shop, anna: Customer) -> None:
    await reported(anna, (9, "add_to_cart", TEA))
    await folding.fold(shop, anna.id, NOW)
    await told(shop, "customers", {"id": "17"})
    placed_at = (NOW - timedelta(minutes=5)).isoformat()
    await told(shop, "orders", {"id": "A-1", "placed_at": placed_at, "total": 1})
    await Event.all().update(customer_id=anna.id)
    order = await told(shop, "orders", {"id": "A-1", "customer": {"number": "17"}})

    assert order == "updated"
    await Event.filter(name="purchase").update(customer_id=anna.id)
    assert await folding.fold(shop, anna.id, NOW)
    assert await lines() == {}


async def test_the_job_folds_every_cart_that_moved(stage: Stage, anna: Customer) -> None:
    await reported(anna, (9, "add_to_cart", TEA))
    await stage.run("fold_carts")

    assert await lines() == {"TEA": 1}
    assert "fold_carts" in jobs
