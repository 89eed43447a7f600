"""A campaign drained by the real process against a Telegram with faults, while the bot is used."""

import asyncio
import dataclasses
import os
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from bot.config import Settings
from domain.messaging.outbox import OPEN
from domain.models import Campaign, Delivery
from tests.benchmarks.sending_shop import shop_of
from tests.kill.telegram_stub import TOKEN

HOUSE = Path(__file__).parents[2]
# Thousandths of the first tries: 429, 403, 500 and silence.
SHARES = (20, 30, 10, 10)
PRESS_SECONDS = 0.2


@dataclasses.dataclass(frozen=True, kw_only=True)
class Drained:
    """How deliveries ended by status and reason, what the stub saw, how long presses waited."""

    seconds: float
    states: Counter[str]
    told: dict[str, Any]
    waits: list[float]
    waits_without_silence: list[float]


@asynccontextmanager
async def faulty(shares: tuple[int, int, int, int]) -> AsyncIterator[str]:
    """The root address of the stub's process."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.benchmarks.faulty_stub", ",".join(map(str, shares))),
        cwd=HOUSE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(await process.stdout.readline())}"
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def barker(settings: Settings, root: str, rate: int) -> AsyncIterator[int]:
    """The whole bot as a process of its own, and its id."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(HOUSE),
        "BARKER_BOT_TOKEN": TOKEN,
        "BARKER_DATABASE_URL": settings.database_url,
        "BARKER_TELEGRAM_API_URL": root,
        "BARKER_FILES": str(settings.files),
        "BARKER_WEB_PORT": "0",
        "BARKER_MESSAGES_PER_SECOND": str(rate),
        "BARKER_LOG_LEVEL": "error",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), cwd=settings.files.parent, env=environment
    )
    try:
        yield process.pid
    finally:
        process.terminate()
        await asyncio.wait_for(process.wait(), 30)


async def drained(
    settings: Settings, people: int, rate: int, shares: tuple[int, int, int, int] = SHARES
) -> Drained:
    """Everybody of the shop is written to; the database is open and empty."""
    campaign = await shop_of(people)
    async with (
        faulty(shares) as root,
        aiohttp.ClientSession(root) as session,
        barker(settings, root, rate),
    ):
        presses = asyncio.ensure_future(pressed(session))
        begun = time.monotonic()
        while (await Campaign.get(id=campaign.id)).status != "done":  # noqa: ASYNC110
            await asyncio.sleep(0.5)
        seconds = time.monotonic() - begun
        presses.cancel()
        waits = (await asyncio.gather(presses, return_exceptions=True))[0]
        async with session.get("/told") as answer:
            told = await answer.json()
    rows = Delivery.filter(campaign_id=campaign.id).values_list("status", "reason")
    states = Counter(":".join(filter(None, map(str, row))) for row in await rows)
    assert not set(states) & set(OPEN)
    assert isinstance(waits, list)
    return Drained(
        seconds=seconds,
        states=states,
        told=told,
        waits=[each["waited"] for each in waits],
        waits_without_silence=[each["without_silence"] for each in waits],
    )


async def pressed(session: aiohttp.ClientSession) -> list[dict[str, float]]:
    """One person after another presses Start until it is cancelled; what each had to wait.

    The first one waits for the process to start and is left out.
    """
    found: list[dict[str, float]] = []
    try:
        while True:
            async with session.post("/press") as answer:
                found.append(await answer.json())
            await asyncio.sleep(PRESS_SECONDS)
    except asyncio.CancelledError:
        return found[1:]


def share(waits: list[float], part: float) -> float:
    """The wait that such a part of them stayed under."""
    return sorted(waits)[min(len(waits) - 1, int(part * len(waits)))]
