"""Channels by themselves: a shop, the way out to this machine, and nobody to tell."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.channels.ways import Ways
from bot.config import Settings
from bot.files import Folder
from bot.outside import Internet
from bot.vault import SealedVault
from domain.models import Customer, Shop
from tests.chat import Clock, Names
from tests.conftest import NOW

ADDRESS = "https://bot.test"


class Told:
    """Remembers which screens staff were shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, tuple[str | int, ...], tuple[int, ...]]] = []

    async def show(
        self, screen: str, args: tuple[str | int, ...], shop_id: int, telegram_ids: Sequence[int]
    ) -> int:
        self.shown.append((screen, args, tuple(telegram_ids)))
        return len(telegram_ids)

    async def take_back(self, screen: str, args: tuple[str | int, ...], shop_id: int) -> None:
        return None


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
async def internet(names: Names) -> AsyncIterator[Internet]:
    async with Internet(allows_loopback=True, lookup=names) as found:
        yield found


@pytest.fixture
def ways(internet: Internet, settings: Settings, tmp_path: Path, clock: Clock, told: Told) -> Ways:
    return Ways(
        files=Folder(tmp_path / "files"),
        internet=internet,
        vault=SealedVault(settings),
        notices=told,
        clock=clock,
        web_address=ADDRESS,
    )


@pytest.fixture
async def reader(shop: Shop) -> Customer:
    return await Customer.create(
        shop=shop,
        name="Анна",
        email="anna@mail.test",
        phone="+79161234567",
        language="ru",
        registered_at=NOW,
    )
