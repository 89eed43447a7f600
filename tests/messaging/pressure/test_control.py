"""The control group: of the right size, the same for good, and the same in both databases."""

from collections.abc import Sequence

import pytest

from domain.messaging.pressure import control
from domain.messaging.statement import read
from domain.models import Customer, Shop
from domain.segments.sql import Sql
from tests.conftest import NOW

PEOPLE = 50_000


def group(shop_id: int, points: int, people: Sequence[int] = range(1, PEOPLE + 1)) -> set[int]:
    return {each for each in people if control.is_in(shop_id, each, points)}


@pytest.mark.parametrize("points", [50, 100, 200, 500, 1_000])
def test_group_has_its_share(points: int) -> None:
    expected = PEOPLE * points / control.WHOLE
    # Four standard deviations of a fair draw.
    margin = 4 * (expected * (1 - points / control.WHOLE)) ** 0.5
    for shop_id in (1, 2, 77):
        assert abs(len(group(shop_id, points)) - expected) < margin


def test_every_slice_of_people_has_its_share() -> None:
    for start in range(1, 40_001, 5_000):
        assert 60 <= len(group(1, 200, range(start, start + 5_000))) <= 140
    for step in (2, 3, 7, 10, 97):
        some = range(step, PEOPLE * 4, step)
        assert abs(len(group(1, 200, some)) / len(some) - 0.02) < 0.006


def test_another_share_moves_as_few_as_possible() -> None:
    two, three = group(1, 200), group(1, 300)
    assert two < three
    assert group(1, 100) < two
    assert group(1, 0) == set()
    assert len(group(1, control.WHOLE)) == PEOPLE


def test_shops_draw_apart() -> None:
    first, second = group(1, 1_000), group(2, 1_000)
    assert abs(len(first & second) - PEOPLE / 100) < 100


def test_places_never_meet() -> None:
    places = {control.place(1, each) for each in range(1, PEOPLE + 1)}
    assert len(places) == PEOPLE


async def test_databases_count_the_same_places(shop: Shop) -> None:
    ids = [*range(1, 3_000), 2**31 - 1, 2**31, 2**40 + 5]
    await Customer.bulk_create(Customer(id=each, shop=shop, registered_at=NOW) for each in ids)
    found = await read(Sql(f"SELECT c.id FROM customer c WHERE {control.condition(shop.id, 300)}"))
    assert {row["id"] for row in found} == group(shop.id, 300, ids)
    nobody = await read(Sql(f"SELECT c.id FROM customer c WHERE {control.condition(shop.id, 0)}"))
    assert nobody == []
