"""A shop that takes Stars, and what it sells."""

import pytest

from domain.connectors import connecting
from domain.connectors.kinds.telegram_payments import TelegramPayments
from domain.models import Connector, Product, Shop
from tests.chat import Stage
from tests.conftest import NOW


@pytest.fixture
async def stars(stage: Stage, shop: Shop) -> Connector:
    """Payments in Stars, a Star for two roubles."""
    kind = TelegramPayments(star_price=200, smallest=100_00, largest=50_000_00)
    return await connecting.add(shop, kind, None, stage.process.world.vault, NOW)


@pytest.fixture
async def tea(shop: Shop) -> Product:
    """A product of 890 roubles, three in stock."""
    return await Product.create(
        shop=shop, sku="TEA-1", name="Пуэр шен", name_folded="пуэр шен", price=89_000, stock=3,
        added_at=NOW,
    )  # fmt: skip
