"""A shop, and people with orders in a line."""

import pytest

from domain.models import Shop
from tests.segments.people import Shelf
from tests.segments.worlds import Worlds


@pytest.fixture
def shelf(shop: Shop) -> Shelf:
    """An empty shop in Moscow."""
    return Shelf(shop=shop)


@pytest.fixture
def worlds(shelf: Shelf) -> Worlds:
    """Random shops, on each engine."""
    return Worlds()
