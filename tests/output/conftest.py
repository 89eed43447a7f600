"""A painter of this test's own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.output.painter import StudioPainter
from tests.output.studios import BROWSER


@pytest.fixture
def browser() -> Path:
    """The browser of this machine; tests that ask for it are skipped where there is none."""
    assert BROWSER is not None
    return BROWSER


@pytest.fixture
async def painter() -> AsyncIterator[StudioPainter]:
    async with StudioPainter(BROWSER) as ready:
        yield ready
