"""One way of sending many messages, in a process of its own: `... NAME ROOT COUNT [DATABASE_URL]`.

NAME is `outbox` (claimed, decided, sent, written down), `channel` (our channel alone), `aiogram` or
`aiohttp`. It prints seconds, seconds of the processor and the growth of memory in MB as JSON.
"""

import asyncio
import json
import sys
import time
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

from telegram.ext import ExtBot

from bot.channels.telegram_chat import TelegramChat
from bot.config import Settings
from bot.database import connected
from bot.files import Folder
from bot.loop import new_loop
from bot.telegram.request import AiohttpRequest
from bot.telegram.sender import Sender
from bot.telegram.turns import Lane
from domain.messaging.sending import Postman
from domain.models import Delivery
from tests.benchmarks import bench_telegram
from tests.benchmarks.memory import peak_mb, resident_mb
from tests.benchmarks.telegram_stub import TOKEN

# What a shop that pays may send.
FAST = 1_000


async def run(name: str, root: str, count: int, url: str) -> dict[str, float]:
    """The same number of messages by one of the ways."""
    async with AsyncExitStack() as stack:
        if name == "outbox":
            await stack.enter_async_context(connected(Settings(database_url=url)))
            request = AiohttpRequest()
            await request.initialize()
            stack.push_async_callback(request.shutdown)
            # The limits are opened: what is measured is the way, not the waiting.
            limits = Sender(rate=bench_telegram.OPEN_RATE)
            bot: ExtBot[Lane] = ExtBot(
                TOKEN, base_url=f"{root}/bot", request=request, rate_limiter=limits
            )
            chat = TelegramChat(bot, Folder(Path()), rate=FAST)
            postman = Postman({"telegram": chat}, lambda: datetime.now(UTC), asyncio.Event())
            work = postman.run()
        else:
            ways = {
                "channel": bench_telegram.ours,
                "aiogram": bench_telegram.aiogrammed,
                "aiohttp": bench_telegram.raw,
            }
            send = await stack.enter_async_context(ways[name](root))
            await bench_telegram.many(send, count // 10)
            work = bench_telegram.many(send, count)  # type: ignore[assignment]
        before, begun, busy = resident_mb(), time.perf_counter(), time.process_time()
        await work
        told = {"seconds": time.perf_counter() - begun, "busy": time.process_time() - busy}
        if name == "outbox" and await Delivery.filter(status="sent").count() != count:
            raise RuntimeError("not everything was sent")
        return {**told, "grown": max(0.0, peak_mb() - before)}


if __name__ == "__main__":
    way, address, number, *database = sys.argv[1:]
    with asyncio.Runner(loop_factory=new_loop) as runner:
        found = runner.run(run(way, address, int(number), (database or [""])[0]))
        sys.stdout.write(json.dumps(found))
