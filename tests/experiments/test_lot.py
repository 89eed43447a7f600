"""The lot: the same everywhere, even, independent, and never a step back."""

import dataclasses
from collections import Counter
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tortoise.connection import get_connection

from domain.core.buckets import BUCKETS, bucket, bucket_sql
from domain.core.reading import on
from domain.experiments.lot import Arm, Draw, unit_of
from domain.experiments.running import own_edge
from domain.models import Customer, Experiment, Shop
from tests.conftest import NOW

VECTORS: list[tuple[str, str, int]] = orjson.loads(
    Path(__file__).with_name("buckets.json").read_bytes()
)
EVEN = Draw(salt="s", arms=(Arm(variant_id=1, weight=1), Arm(variant_id=2, weight=1)))


@pytest.mark.parametrize(("salt", "unit", "place"), VECTORS)
def test_python_draws_by_the_vectors(salt: str, unit: str, place: int) -> None:
    assert bucket(salt, unit) == place


async def test_databases_draw_by_the_vectors(shop: Shop) -> None:
    connection = get_connection("default")
    lines = " UNION ALL ".join(
        f"SELECT {n} AS n, {bucket_sql(f'{quoted(salt)}', quoted(unit))} AS place"
        for n, (salt, unit, _) in enumerate(VECTORS)
    )
    found = await connection.execute_query_dict(f"{lines} ORDER BY n")

    assert [row["place"] for row in found] == [place for _, _, place in VECTORS]


def quoted(text: str) -> str:
    return f"CAST('{text}' AS TEXT)"


async def test_people_are_drawn_alike_in_sql(shop: Shop) -> None:
    for n in range(60):
        account = None if n % 3 else 7_000_000_000 + n
        await Customer.create(shop=shop, name="", registered_at=NOW, telegram_id=account)
    draw = Draw(
        salt="0123456789abcdef",
        arms=tuple(Arm(variant_id=n, weight=n) for n in (1, 2, 3)),
        layer_salt="fedcba9876543210",
        layer_from=1_000,
        layer_to=8_000,
        holdout=20,
    )
    with on("heavy"):
        rows = await get_connection("heavy").execute_query_dict(
            f"SELECT c.id, {draw.arm_sql()} AS variant FROM customer c"
        )
    people = {each.id: unit_of(each.telegram_id, each.id) for each in await Customer.all()}
    drawn = {who: draw.arm(unit)[0] if draw.takes(unit) else None for who, unit in people.items()}

    assert {row["id"]: row["variant"] for row in rows} == drawn
    assert len(set(drawn.values())) == 4


def test_arms_are_as_large_as_their_weights() -> None:
    draw = Draw(salt="x", arms=tuple(Arm(variant_id=n, weight=w) for n, w in ((1, 1), (2, 3))))
    met = Counter(draw.arm(f"t{n}")[0] for n in range(20_000))

    assert abs(met[1] / 20_000 - 0.25) < 0.012


def test_two_lots_know_nothing_of_each_other() -> None:
    """Whoever is B in one test is no more often B in the next."""
    other = Draw(salt="t", arms=EVEN.arms)
    both = Counter((EVEN.arm(f"t{n}")[0], other.arm(f"t{n}")[0]) for n in range(20_000))

    assert all(abs(count / 20_000 - 0.25) < 0.012 for count in both.values())


@given(st.integers(1, 2**40), st.integers(0, 50))
def test_nobody_goes_back_from_the_winner(account: int, kept: int) -> None:
    unit = unit_of(account)
    rolled = Draw(salt=EVEN.salt, arms=EVEN.arms, winner=2, kept=kept)

    assert EVEN.arm(unit)[0] == 1 or rolled.arm(unit)[0] == 2


@given(st.integers(1, 2**40), st.integers(0, 50), st.integers(1, 9), st.integers(1, 9))
def test_nobody_goes_back_under_changed_shares_either(
    account: int, kept: int, before: int, after: int
) -> None:
    """A control that began small and grew: its new buckets may have seen the winner."""
    unit, log = unit_of(account), [{"weights": [each, 9]} for each in (before, after)]
    first, last = (
        Draw(salt="s", arms=(Arm(variant_id=1, weight=each), Arm(variant_id=2, weight=9)))
        for each in (before, after)
    )
    own = own_edge(Experiment(weights_log=log))
    rolled = dataclasses.replace(last, winner=2, kept=kept, own=own)

    assert rolled.arm(unit)[0] == 2 or first.arm(unit)[0] == last.arm(unit)[0] == 1


@given(st.integers(1, 2**40))
def test_layers_share_nobody(account: int) -> None:
    unit = unit_of(account)
    parts = [
        Draw(salt=f"s{n}", arms=EVEN.arms, layer_salt="layer", layer_from=begin, layer_to=end)
        for n, (begin, end) in enumerate(((0, 3_000), (3_000, 5_000), (5_000, BUCKETS)))
    ]

    assert sum(each.takes(unit) for each in parts) == 1
