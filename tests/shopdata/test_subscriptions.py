"""Subscriptions told by a program of the shop."""

from typing import Any

import pytest

from domain.models import Shop, Subscription
from tests.conftest import NOW
from tests.shopdata.telling import told


def plan(**more: object) -> dict[str, Any]:
    return {"id": "S-1", "customer": {"number": "17"}, "plan": "Чай Ежемесячно", **more}


async def test_a_subscription_begins_and_ends(shop: Shop) -> None:
    assert await told(shop, "subscriptions", plan()) == "created"
    assert await told(shop, "subscriptions", plan()) == "unchanged"
    ended = {"id": "S-1", "status": "ended", "ends_at": "2027-01-01T00:00:00Z"}
    assert await told(shop, "subscriptions", ended) == "updated"

    row = await Subscription.get(shop=shop)
    assert (row.plan_folded, row.status, row.started_at) == ("чай ежемесячно", "ended", NOW)
    assert await told(shop, "subscriptions", {"id": "S-1", "ends_at": None}) == "updated"
    assert (await Subscription.get(shop=shop)).ends_at is None


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"id": "S-1"}, "/customer missing, /plan missing"),
        (plan(plan=None), "/plan missing"),
        (plan(status="dead"), "/status not-one-of"),
        (plan(ends_at="2020-01-01T00:00:00Z"), "/ends_at too-early"),
    ],
)
async def test_a_wrong_one_is_refused(shop: Shop, said: dict[str, Any], wrong: str) -> None:
    assert await told(shop, "subscriptions", said) == wrong
