"""The bot is killed between sending a webhook and writing it down: none is lost, keys repeat."""

import asyncio
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.config import Settings
from bot.vault import SealedVault
from domain.models import Person, Shop, WebhookDelivery, WebhookEndpoint
from domain.webhooks import endpoints
from domain.webhooks.courier import AT_ONCE
from tests.conftest import NOW
from tests.kill.telegram_stub import TOKEN, TelegramStub, serving
from tests.webhooks.receiver import receiving
from tests.webhooks.telling import letters

pytestmark = [pytest.mark.kill, pytest.mark.slow]

FACTS = 120
HOUSE = Path(__file__).parents[2]


@asynccontextmanager
async def barker(settings: Settings, stub: TelegramStub) -> AsyncIterator[None]:
    """The process; killed when the block ends."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(HOUSE),
        "BARKER_BOT_TOKEN": TOKEN,
        "BARKER_DATABASE_URL": settings.database_url,
        "BARKER_TELEGRAM_API_URL": stub.root,
        "BARKER_FILES": str(settings.files),
        "BARKER_WEB_PORT": "0",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.kill.near"),
        cwd=settings.files.parent,
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()


async def all_sent() -> None:
    deadline = time.monotonic() + 60
    while await WebhookDelivery.exclude(status="sent").exists():
        assert time.monotonic() < deadline, "they are not sent"
        await asyncio.sleep(0.1)


async def test_killed_between_sending_and_writing_it_down(shop: Shop, database: Settings) -> None:
    olga = await Person.create(telegram_id=9_001, name="Ольга", created_at=NOW, shop=shop)
    async with receiving() as receiver, serving(TelegramStub()) as stub:
        made = await endpoints.add(shop, receiver.url, olga, NOW, vault=SealedVault(database))
        await WebhookDelivery.all().delete()
        await WebhookEndpoint.filter(id=made.id).update(status="active")
        await letters(shop, FACTS)
        for enough in (30, 60):
            async with barker(database, stub):
                await receiver.reached(enough)
                # What comes from here on is heard, and never answered.
                receiver.open_.clear()
                await receiver.reached(len(receiver.got) + AT_ONCE - receiver.at_once)
            receiver.open_.set()
        async with barker(database, stub):
            await all_sent()

    count = Counter(each.key for each in receiver.got)
    assert len(count) == FACTS
    assert 1 <= sum(count.values()) - FACTS <= 2 * AT_ONCE
    assert {row[0] for row in await WebhookDelivery.all().values_list("key")} == set(count)
