"""A program of the shop that may do everything."""

import httpx
import pytest

from domain.models import Shop
from tests.shopdata.calling import let_in


@pytest.fixture
async def api(web: httpx.AsyncClient, shop: Shop) -> httpx.AsyncClient:
    """A client with a key for everything."""
    await let_in(web, shop)
    return web
