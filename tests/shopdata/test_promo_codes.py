"""Promo codes told by a program of the shop."""

from typing import Any

import pytest

from domain.models import Order, PromoCode, Shop
from domain.shopdata.resource import resources
from tests.conftest import NOW
from tests.shopdata.telling import told

ANNA = {"phone": "+79161234567"}


async def test_a_code_is_given_out_and_used(shop: Shop) -> None:
    await told(shop, "orders", {"id": "A-1", "placed_at": "2026-03-10T12:00:00Z", "total": 100})
    said = {"id": "VESNA-10", "customer": ANNA, "valid_until": "2026-05-01T00:00:00Z"}
    said["issued_at"] = "2026-03-01T12:00:00Z"

    assert await told(shop, "promo_codes", said) == "created"
    assert await told(shop, "promo_codes", {**said, "id": "vesna-10"}) == "unchanged"
    assert await told(shop, "promo_codes", {"id": "Vesna-10", "order": "A-1"}) == "updated"

    row = await PromoCode.get(shop=shop)
    order = await Order.get(number="A-1")
    assert (row.code, row.used_at, row.order_id) == ("vesna-10", order.placed_at, order.id)
    get = resources["promo_codes"].get
    assert get is not None
    shown = await get(shop, "VESNA-10")
    assert shown is not None
    assert shown.order == "A-1"
    assert shown.customer.phone == ANNA["phone"]


async def test_a_code_may_be_anybodys(shop: Shop) -> None:
    assert await told(shop, "promo_codes", {"id": "SALE"}) == "created"
    row = await PromoCode.get(shop=shop)
    assert (row.customer_id, row.issued_at, row.valid_until) == (None, NOW, None)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"order": "A-9"}, "/order unknown-order"),
        ({"valid_until": "2020-01-01T00:00:00Z"}, "/valid_until too-early"),
        (
            {"issued_at": "2026-03-01T00:00:00Z", "used_at": "2026-02-01T00:00:00Z"},
            "/used_at too-early",
        ),
        ({"customer": {"email": "x"}}, "/customer/email bad-email"),
    ],
)
async def test_a_wrong_code_is_refused(shop: Shop, said: dict[str, Any], wrong: str) -> None:
    assert await told(shop, "promo_codes", {"id": "SALE", **said}) == wrong
    assert await PromoCode.all().count() == 0
