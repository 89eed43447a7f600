"""Levels of buyers: by limits, by thirds, at another moment; against pandas on random shops."""

from collections import Counter
from datetime import datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.core.errors import BadValueError
from domain.models import Shop
from domain.segments import rfm_levels, rfm_matrix
from domain.segments.conditions.rfm_cell import RfmCell
from domain.segments.rfm_levels import RfmLevels, levels_of
from domain.segments.rule import members
from tests.conftest import NOW
from tests.segments.drawing import SEEDS
from tests.segments.judging import Oracle
from tests.segments.oracle.rfm_cell import levels
from tests.segments.people import Shelf
from tests.segments.worlds import Worlds

SLOW = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def test_levels_begin_where_the_shop_says(shelf: Shelf) -> None:
    await shelf.buyer("Lately", 30, total=499_999)
    await shelf.buyer("Cooling", 31, 90, total=250_000)
    await shelf.buyer("Gone", *(91 + n for n in range(4)), total=375_000)
    await shelf.customer("Nobody")

    await shelf.check(
        [
            (RfmCell(), {"Lately", "Cooling", "Gone"}),
            (RfmCell(recency=("r3",)), {"Lately"}),
            (RfmCell(recency=("r2",), frequency=("f2",), money=("m2",)), {"Cooling"}),
            (RfmCell(recency=("r1",), frequency=("f3",), money=("m3",)), {"Gone"}),
            (RfmCell(money=("m1", "m3")), {"Lately", "Gone"}),
        ]
    )
    await rfm_levels.keep(shelf.shop, RfmLevels(lately=7, long=30, some=3, often=5))
    await shelf.check(
        [
            (RfmCell(recency=("r3",)), set()),
            (RfmCell(recency=("r2",)), {"Lately"}),
            (RfmCell(frequency=("f2",)), {"Gone"}),
        ]
    )


async def test_thirds_are_of_all_buyers(shelf: Shelf) -> None:
    for n, name in enumerate(("A", "B", "C"), start=1):
        await shelf.buyer(name, *([60 - 10 * n] * n), total=100)
    await rfm_levels.keep(shelf.shop, RfmLevels(mode="thirds"))

    await shelf.check(
        [
            (RfmCell(recency=("r3",), frequency=("f3",), money=("m3",)), {"C"}),
            (RfmCell(recency=("r1",)), {"A"}),
        ]
    )


async def test_who_moved_and_who_began(shelf: Shelf) -> None:
    await shelf.buyer("Slipped", 50)
    await shelf.buyer("Came back", 200, 2)
    await shelf.buyer("Stayed", 20, 33)
    await shelf.buyer("Began", 5)

    await shelf.check(
        [
            (RfmCell(operator="moved", was_recency=("r3",), recency=("r2",)), {"Slipped"}),
            (RfmCell(operator="moved", was_recency=("r1",)), {"Came back"}),
            (RfmCell(operator="moved"), {"Slipped", "Came back", "Stayed"}),
            (RfmCell(operator="moved", days=1), set()),
        ]
    )
    moves = await rfm_matrix.moves(shelf.shop, NOW, 30)
    assert moves.between("recency", 3, 2) == 1
    assert moves.between("recency", 0, 3) == 1
    assert moves.between("frequency", 1, 2) == 2
    assert ((3, 1, 1), (2, 1, 1), 1) in moves.largest(5)
    told = rfm_matrix.rule_of_move("recency", 1, 3, 30)
    assert len(await members(told, shelf.shop, NOW)) == 1


async def test_a_matrix_counts_everybody_once(shelf: Shelf) -> None:
    await shelf.buyer("A", 1)
    await shelf.buyer("B", 1)
    await shelf.buyer("C", 100)
    await shelf.customer("D")

    found = await rfm_matrix.matrix(shelf.shop, NOW)
    assert found.total == 3
    assert found.people[3, 1, 1] == 2
    assert found.level("recency", 1) == 1
    assert len(found.people) == 27
    rule = rfm_matrix.rule_of_cell((3, 1, 1))
    assert len(await members(rule, shelf.shop, NOW)) == 2


@SLOW
@given(seed=SEEDS, days=st.sampled_from((1, 7, 30, 90, 365)))
async def test_matrices_are_what_pandas_counts(worlds: Worlds, seed: int, days: int) -> None:
    world = await worlds.get(seed)
    oracle = Oracle(world)
    start = datetime.combine(oracle.today - timedelta(days=days), time(), tzinfo=oracle.zone)
    real = set(oracle.real)
    now = {
        key: tuple(row.values()) for key, row in levels(oracle, world.now).items() if key in real
    }
    then = {key: tuple(row.values()) for key, row in levels(oracle, start).items()}

    found = await rfm_matrix.matrix(world.shop, world.now)
    assert {cell: n for cell, n in found.people.items() if n} == Counter(now.values())
    moved = await rfm_matrix.moves(world.shop, world.now, days)
    assert moved.people == Counter((then.get(key, (0, 0, 0)), cell) for key, cell in now.items())


@pytest.mark.parametrize(
    "wrong", [{"lately": 90}, {"often": 2}, {"much": 500_000}, {"long": 10}, {"more": 2_000_000}]
)
def test_levels_that_begin_the_wrong_way_round_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(BadValueError):
        RfmLevels(**wrong).check()  # type: ignore[arg-type]


def test_what_cannot_be_read_counts_as_not_set() -> None:
    for broken in (None, {}, {"lately": "x"}, {"mode": "fifths"}, {"lately": 100}):
        assert levels_of(Shop(rfm=broken)) == RfmLevels()
