"""A feed on a site of this machine."""

from collections.abc import AsyncIterator

import pytest

from domain.models import Shop
from tests.chat import Stage
from tests.connectors.feeds import Feed, feed_of


@pytest.fixture
async def feed(stage: Stage, shop: Shop) -> AsyncIterator[Feed]:
    """A catalogue in YML."""
    async with feed_of(shop, stage.process.world) as found:
        yield found


@pytest.fixture
async def table(stage: Stage, shop: Shop) -> AsyncIterator[Feed]:
    """A catalogue as a table."""
    async with feed_of(shop, stage.process.world, "csv_feed") as found:
        yield found
