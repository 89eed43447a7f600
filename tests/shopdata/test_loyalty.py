"""Points, money and tiers: what they come to, and told by a program of the shop."""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.models import CustomerTier, LoyaltyMovement, LoyaltyTier, Shop
from domain.shopdata.loyalty import Movement, Stay, course, expiring, standing
from tests.conftest import NOW
from tests.shopdata.telling import told

ANNA = {"phone": "+79161234567"}
DAY = timedelta(days=1)


def moved(amount: int, day: int, expires: int | None = None) -> Movement:
    return Movement(
        amount=amount,
        available_at=NOW + day * DAY,
        expires_at=None if expires is None else NOW + expires * DAY,
    )


@pytest.mark.parametrize(
    ("movements", "available", "pending", "lost_in_ten_days"),
    [
        ([], 0, 0, 0),
        ([moved(100, -5)], 100, 0, 0),
        ([moved(100, -5), moved(50, 3)], 100, 50, 0),
        ([moved(100, -5, 5)], 100, 0, 100),
        ([moved(100, -5, 20)], 100, 0, 0),
        ([moved(100, -5, 5), moved(-30, -1)], 70, 0, 70),
        ([moved(100, -5, 5), moved(80, -4), moved(-130, -1)], 50, 0, 0),
        ([moved(100, -9, -1)], 0, 0, 0),
        ([moved(100, -9, -1), moved(-100, -1)], 0, 0, 0),
        ([moved(100, -9, -1), moved(70, -2, 8), moved(-40, -3)], 70, 0, 70),
        ([moved(10, 1, 9)], 0, 10, 10),
    ],
)
def test_what_an_account_comes_to(
    movements: list[Movement], available: int, pending: int, lost_in_ten_days: int
) -> None:
    found = standing(movements, NOW)

    assert (found.available, found.pending) == (available, pending)
    assert expiring(movements, NOW, NOW + 10 * DAY) == lost_in_ten_days


DAYS = st.integers(-30, 30)
GOT = st.builds(
    lambda amount, day, keeps: moved(amount, day, None if keeps is None else day + keeps),
    st.integers(1, 100),
    DAYS,
    st.none() | st.integers(1, 40),
)


@given(st.lists(GOT, max_size=8), st.integers(0, 40), st.integers(0, 40))
def test_nothing_is_lost_that_was_not_got(got: list[Movement], near: int, far: int) -> None:
    first, last = NOW + min(near, far) * DAY, NOW + max(near, far) * DAY

    assert standing(got, NOW).available >= 0
    assert 0 <= expiring(got, NOW, first) <= expiring(got, NOW, last)
    assert expiring(got, NOW, last) <= sum(each.amount for each in got)


STAYS = st.lists(
    st.builds(
        lambda since, keeps: Stay(
            since=NOW + since * DAY, until=None if keeps is None else NOW + (since + keeps) * DAY
        ),
        DAYS,
        st.none() | st.integers(1, 20),
    ),
    max_size=6,
    unique_by=lambda stay: stay.since,
)


@given(STAYS)
def test_stays_follow_each_other(stays: list[Stay]) -> None:
    found = course(stays)

    assert found == course(found)
    assert [each.since for each in found] == sorted(each.since for each in stays)
    for stay, after in pairwise(found):
        assert stay.until is not None
        assert stay.until <= after.since


def movement(**more: object) -> dict[str, Any]:
    return {"id": "M-1", "customer": ANNA, "kind": "earn", "amount": 150, **more}


@pytest.mark.parametrize(
    ("said", "account", "amount"),
    [
        (movement(), "points", 150),
        (movement(kind="spend"), "points", -150),
        (movement(kind="spend", amount=-150), "points", -150),
        (movement(kind="expire", amount=20), "points", -20),
        (movement(kind="adjust", amount=-5), "points", -5),
        (movement(account="balance", amount="99.90"), "balance", 9990),
    ],
)
async def test_a_movement_has_the_sign_of_its_kind(
    shop: Shop, said: dict[str, Any], account: str, amount: int
) -> None:
    assert await told(shop, "loyalty_movements", said) == "created"
    assert await told(shop, "loyalty_movements", said) == "unchanged"

    row = await LoyaltyMovement.get(shop=shop)
    assert (row.account, row.amount, row.available_at) == (account, amount, NOW)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"id": "M-1", "customer": ANNA}, "/kind missing, /amount missing"),
        ({"id": "M-1", "customer": ANNA, "amount": 5}, "/kind missing"),
        (movement(amount=0), "/amount too-small"),
        (movement(amount=-5), "/amount too-small"),
        (movement(amount=1.5), "/amount not-whole"),
        (movement(available_at="2020-01-01T00:00:00Z"), "/available_at too-early"),
        (movement(expires_at="2020-01-01T00:00:00Z"), "/expires_at too-early"),
        (movement(kind="spend", expires_at="2030-01-01T00:00:00Z"), "/expires_at not-one-of"),
        (movement(kind="spend", available_at="2030-01-01T00:00:00Z"), "/available_at too-late"),
    ],
)
async def test_a_wrong_movement_is_refused(shop: Shop, said: dict[str, Any], wrong: str) -> None:
    assert await told(shop, "loyalty_movements", said) == wrong
    assert await LoyaltyMovement.all().count() == 0


async def test_a_balance_becomes_the_movement_that_is_missing(shop: Shop) -> None:
    async def balance(amount: int, at: datetime = NOW) -> str:
        said = {"id": "17", "customer": ANNA, "amount": amount}
        return await told(shop, "loyalty_balances", said, at)

    await told(shop, "loyalty_movements", movement())
    assert [await balance(350), await balance(350)] == ["updated", "unchanged"]
    assert await balance(100, NOW + DAY) == "updated"
    assert await balance(-5, NOW + 2 * DAY) == "updated"

    rows = await LoyaltyMovement.filter(shop=shop).order_by("id")
    assert [(each.kind, each.amount) for each in rows] == [
        ("earn", 150), ("adjust", 200), ("adjust", -250), ("adjust", -105),
    ]  # fmt: skip


async def stays(shop: Shop) -> list[tuple[str, str, str]]:
    rows = await CustomerTier.filter(shop=shop).order_by("since").select_related("tier")
    return [
        (each.tier.name, f"{each.since:%d.%m}", f"{each.until:%d.%m}" if each.until else "")
        for each in rows
    ]


async def test_tiers_follow_each_other_in_whatever_order_they_are_told(shop: Shop) -> None:
    for name, rank in (("Серебро", 1), ("Золотой клиент", 2)):
        said = {"id": name.replace(" ", "_"), "name": name, "rank": rank, "threshold_sum": 30_000}
        assert await told(shop, "loyalty_tiers", said) == "created"
        assert await told(shop, "loyalty_tiers", said) == "unchanged"

    async def stay(tier: str, day: int, **more: object) -> str:
        since = f"2026-03-{day:02}T00:00:00Z"
        said = {"id": f"{day}", "customer": ANNA, "tier": tier, "since": since, **more}
        return await told(shop, "customer_tiers", said)

    assert await stay("золотой  клиент", 10) == "created"
    assert await stay("СЕРЕБРО", 5) == "created"
    assert await stay("серебро", 15) == "created"
    assert await stay("серебро", 5) == "unchanged"
    assert await stays(shop) == [
        ("Серебро", "05.03", "10.03"),
        ("Золотой клиент", "10.03", "15.03"),
        ("Серебро", "15.03", ""),
    ]
    assert await stay("золотой клиент", 15) == "updated"
    assert await stay("платина", 20) == "/tier unknown-tier"
    assert await stay("серебро", 20, until="2026-03-20T00:00:00Z") == "/until too-early"
    assert (await LoyaltyTier.get(name="Серебро")).threshold_sum == 3_000_000


async def test_who_is_in_a_tier_already_stays_in_it(shop: Shop) -> None:
    await told(shop, "loyalty_tiers", {"id": "gold", "rank": 1})
    said = {"id": "1", "customer": ANNA, "tier": "GOLD"}

    assert await told(shop, "customer_tiers", said) == "created"
    assert await told(shop, "customer_tiers", said, NOW + DAY) == "unchanged"
    assert len(await stays(shop)) == 1
