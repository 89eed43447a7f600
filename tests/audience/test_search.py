"""A list of customers, read from whichever end is nearer."""

import random
from datetime import timedelta

import pytest

from domain.audience import search
from domain.models import Customer, Shop
from tests.conftest import NOW


@pytest.mark.parametrize("wish", ["", "ан"])
async def test_pages_are_the_whole_list(shop: Shop, wish: str) -> None:
    """Also where several came at the same moment or have the same name."""
    dice = random.Random(4)
    names = [dice.choice(("Анна", "Диана", "Ольга")) for _ in range(17)]
    await Customer.bulk_create(
        Customer(
            shop=shop,
            name=name,
            name_folded=name.casefold(),
            registered_at=NOW - timedelta(days=dice.randrange(4)),
        )
        for name in names
    )
    whole, total = await search.page(shop, wish, 0, 100)
    pages = [(await search.page(shop, wish, start, 3))[0] for start in range(0, 24, 3)]

    assert total == len(whole) == sum(wish in name.casefold() for name in names)
    assert [each.id for page in pages for each in page] == [each.id for each in whole]
    assert len({each.id for each in whole}) == total
