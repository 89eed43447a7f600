"""Segments side by side: what their people bought in a period, whom they share."""

from datetime import date

import pytest

from domain.core.errors import BadValueError
from domain.core.period import Period
from domain.segments import comparing, service
from domain.segments.conditions.city import City
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule
from domain.segments.tree import Leaf
from tests.conftest import NOW
from tests.segments.people import Shelf


def period(shelf: Shelf, first: date, last: date) -> Period:
    """From day to day."""
    return Period(first=first, last=last, zone=shelf.shop.zone)


async def test_figures_are_of_the_people_and_of_the_period(shelf: Shelf) -> None:
    await shelf.buyer("Вера", 1, 20)
    await shelf.buyer("Глеб", 200)
    await shelf.customer("Зоя", city="Томск")
    everybody = await service.create(shelf.shop, "Все", Rule(), None, NOW)
    buyers = await service.create(
        shelf.shop, "Купили", Rule(tree=Leaf(condition=OrderCount(value=1))), None, NOW
    )
    tomsk = await service.create(
        shelf.shop, "Томск", Rule(tree=Leaf(condition=City(things=("томск",)))), None, NOW
    )
    month = period(shelf, date(2026, 2, 17), date(2026, 3, 16))
    found = await comparing.compare(shelf.shop, [everybody, buyers, tomsk], month, NOW)

    first, second, third = found.figures
    assert (first.people, first.buyers, first.orders) == (3, 1, 2)
    assert (second.people, second.buyers, second.orders) == (2, 1, 2)
    assert (third.people, third.buyers) == (1, 0)
    assert found.shared == {(0, 1): 2, (0, 2): 1, (1, 2): 0}
    assert first.revenue == second.revenue > 0
    assert first.average == round(first.revenue / 2)
    assert second.per_member == round(second.revenue / 2)
    assert first.conversion == pytest.approx(1 / 3)
    assert first.is_small


async def test_an_empty_segment_has_no_means(shelf: Shelf) -> None:
    nobody = await service.create(shelf.shop, "Никто", Rule(base="customers"), None, NOW)
    found = await comparing.figures(
        shelf.shop, nobody, period(shelf, date(2026, 3, 1), date(2026, 3, 16)), NOW
    )

    assert (found.people, found.conversion, found.average, found.per_member) == (
        0,
        None,
        None,
        None,
    )
    assert found.interval is None


async def test_seven_are_too_many(shelf: Shelf) -> None:
    one = await service.create(shelf.shop, "Один", Rule(), None, NOW)
    with pytest.raises(BadValueError):
        await comparing.compare(
            shelf.shop, [one] * 7, period(shelf, date(2026, 3, 1), date(2026, 3, 2)), NOW
        )


def test_the_interval_of_wilson() -> None:
    found = comparing.Figures(people=100, buyers=10, orders=10, revenue=0)

    assert found.interval == pytest.approx((0.0552, 0.1744), abs=0.0005)
