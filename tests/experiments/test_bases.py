"""The base of a plan: what people did in a window like that of the test."""

from datetime import timedelta

import pytest

from domain.experiments.figures import figures
from domain.experiments.metrics.conversion import Conversion
from domain.models import Customer, Experiment, Order, Shop
from tests.conftest import NOW

HOUR = timedelta(hours=1)
PEOPLE = 336


@pytest.mark.parametrize(("hours", "share"), [(4, 4 / 168), (24, 24 / 168), (168, 0.0)])
async def test_hours_are_those_of_a_whole_week(shop: Shop, hours: int, share: float) -> None:
    """Everybody ordered once, at noon three days ago: four hours of a night say nothing of that."""
    people = [
        Customer(shop=shop, name=f"N{n}", registered_at=NOW - timedelta(days=90))
        for n in range(PEOPLE)
    ]
    await Customer.bulk_create(people)
    night = NOW + timedelta(hours=14)
    moment = night - timedelta(days=3, hours=8) - HOUR / 2
    if hours == 168:
        # A whole week is the last one for everybody; these ordered before it.
        moment -= timedelta(days=7)
    await Order.bulk_create(
        Order(shop=shop, customer=each, number=f"{each.name}", placed_at=moment, total=100)
        for each in await Customer.all()
    )
    test = Experiment(shop=shop, name="Т", kind="message", salt="s", window_hours=hours)

    found = await figures(test, Conversion(), shop, night)

    assert found.people == PEOPLE
    assert found.base == pytest.approx(share, abs=1e-9)
