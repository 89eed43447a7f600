"""The bot is killed while it sends: nobody gets a message twice, the doubtful are named."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.config import Settings
from domain.audience.consents import MARKETING
from domain.campaigns.progress import progress
from domain.models import Campaign, Consent, Customer, Delivery, Person, Shop, Staff
from tests.conftest import NOW
from tests.kill.telegram_stub import TOKEN, TelegramStub, serving
from tests.messaging.post import ruled

pytestmark = [pytest.mark.kill, pytest.mark.slow]

PEOPLE = 150
HOUSE = Path(__file__).parents[2]


@asynccontextmanager
async def barker(
    settings: Settings, stub: TelegramStub
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The real process against the stub; killed when the block ends."""
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
        *("-m", "bot", "run"),
        cwd=settings.files.parent,
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()


async def until(is_so: Callable[[], bool], seconds: float = 60) -> None:
    """Look again and again."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it did not happen in time"
        await asyncio.sleep(0.01)


async def a_campaign_under_way(shop: Shop) -> Campaign:
    """Everybody of the shop, started and not planned yet; the hour of the day does not matter."""
    await ruled(shop)
    for number in range(1, PEOPLE + 1):
        customer = await Customer.create(
            shop=shop, name=f"Имя{number}", telegram_id=number, registered_at=NOW
        )
        await Consent.create(
            shop=shop,
            customer=customer,
            channel="telegram",
            topic=MARKETING,
            is_given=True,
            decided_at=NOW,
        )
    return await Campaign.create(
        shop=shop,
        name="Весна",
        message={"text": "Привет, {имя}!"},
        status="sending",
        tree={"base": "everyone", "tree": {"all": []}},
        made_at=NOW,
        started_at=NOW,
    )


async def finished(campaign: Campaign, seconds: float = 60) -> Campaign:
    """The campaign when it is done."""
    deadline = time.monotonic() + seconds
    while (found := await Campaign.get(id=campaign.id)).status != "done":
        assert time.monotonic() < deadline, f"still {found.status}"
        await asyncio.sleep(0.1)
    return found


async def test_killed_twice_and_nobody_gets_it_twice(shop: Shop, database: Settings) -> None:
    campaign = await a_campaign_under_way(shop)
    async with serving(TelegramStub(delay=0.15)) as stub:
        for enough in (40, 80):
            async with barker(database, stub) as process:
                await until(lambda: sum(stub.got.values()) >= enough)  # noqa: B023 - used at once
                process.send_signal(signal.SIGKILL)
                await process.wait()
        async with barker(database, stub):
            done = await finished(campaign)

    assert max(stub.got.values()) == 1
    statuses = dict(await Delivery.all().values_list("customer__telegram_id", "status"))
    assert len(statuses) == PEOPLE
    assert set(statuses.values()) == {"sent", "unconfirmed"}
    # Whoever is called sent has got it, and whoever has got it is not called unsent.
    assert {who for who, status in statuses.items() if status == "sent"} <= set(stub.got)
    reported = await progress(done)
    assert 1 <= reported.unconfirmed <= 2 * 24
    assert reported.sent + reported.unconfirmed == PEOPLE


async def test_answer_overtakes_the_crowd(shop: Shop, database: Settings) -> None:
    await a_campaign_under_way(shop)
    olga = await Person.create(telegram_id=9_001, name="Ольга", created_at=NOW, shop=shop)
    await Staff.create(shop=shop, person=olga, role="owner", joined_at=NOW)
    async with serving(TelegramStub()) as stub, barker(database, stub):
        await until(lambda: sum(stub.got.values()) >= 30)
        begun = time.monotonic()
        await stub.push(_said(9_001, "/menu"))
        await until(lambda: stub.got[9_001] > 0)
        waited = time.monotonic() - begun
        sent_by_then = len(stub.order)

    assert waited < 1.0
    assert sent_by_then < PEOPLE


def _said(telegram_id: int, text: str) -> dict[str, object]:
    person = {"id": telegram_id, "is_bot": False, "first_name": "Ольга", "language_code": "ru"}
    message = {
        "message_id": 1,
        "date": 0,
        "chat": {"id": telegram_id, "type": "private", "first_name": "Ольга"},
        "from": person,
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}],
    }
    return {"message": message}


async def test_stop_finishes_what_is_in_hand(shop: Shop, database: Settings) -> None:
    await a_campaign_under_way(shop)
    async with serving(TelegramStub(delay=0.1)) as stub, barker(database, stub) as process:
        await until(lambda: sum(stub.got.values()) >= 30)
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(15):
            code = await process.wait()

    assert code == 0
    statuses = [status for (status,) in await Delivery.all().values_list("status")]
    assert set(statuses) == {"sent", "planned"}
    assert statuses.count("sent") == sum(stub.got.values())
