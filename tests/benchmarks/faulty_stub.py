"""A Bot API with faults, in a process of its own: counts who got what, and when.

`python -m tests.benchmarks.faulty_stub SHARES` prints its port. SHARES are thousandths of the first
tries that meet 429, 403, 500 and silence, as `20,30,10,10`. GET /told gives what it has counted as
JSON, POST /press lets a person write to the bot and answers when they have been answered.
"""

import asyncio
import sys
import time
from collections import Counter, deque
from typing import Any, Final

from aiohttp import web

BOT: Final = {"id": 123456, "is_bot": True, "first_name": "Barker", "username": "bench_bot"}
THOUSAND: Final = 1_000
RETRY_AFTER: Final = 1
FIRST_PERSON: Final = 10**9
# Telegram is some way off, and refuses whatever is on its way when there was too much.
LATENCY: Final = 0.08
BUNCH: Final = 25
MARGIN: Final = 0.02
# Until a busy process has read the refusal, what it had begun is on its way.
GRACE: Final = 0.3


class FaultyStub:
    """Faults go by the number of the chat, so that two runs meet the same ones."""

    def __init__(self, shares: tuple[int, int, int, int]) -> None:
        self.floods, self.blocks, self.fails, self.hangs = shares
        self.got: Counter[int] = Counter()
        self.tried: set[int] = set()
        self.moments: deque[float] = deque()
        self.faults: Counter[str] = Counter()
        self.quiet_from = self.quiet_until = 0.0
        self.silences: list[tuple[float, float]] = []
        self.broken_silence = 0
        self.latest = 0.0
        self.updates: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.count = 0
        self.waiting: dict[int, asyncio.Future[float]] = {}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        match request.path.rpartition("/")[2]:
            case "told":
                return web.json_response(self.told())
            case "press":
                return web.json_response(await self.press())
            case "getMe":
                return _good(BOT)
            case "getUpdates":
                return _good(await self.fresh())
            case "sendMessage":
                form = await request.post()
                return await self.message(int(str(form["chat_id"])))
            case _:
                return _good(True)  # noqa: FBT003 - Telegram's answer

    def told(self) -> dict[str, object]:
        """What has been counted; `most` in any second, as it was received."""
        window: deque[float] = deque()
        most = 0
        for moment in self.moments:
            window.append(moment)
            while window[0] <= moment - 1:
                window.popleft()
            most = max(most, len(window))
        return {
            "got": len(self.got),
            "twice": sum(1 for n in self.got.values() if n > 1),
            "first": self.moments[0] if self.moments else 0,
            "last": self.moments[-1] if self.moments else 0,
            "calls": len(self.moments),
            "most": most,
            "broken_silence": self.broken_silence,
            "latest_in_silence": self.latest,
            "faults": dict(self.faults),
        }

    async def press(self) -> dict[str, float]:
        """How many seconds the answer took, without the time when nothing might be sent at all."""
        self.count += 1
        person = FIRST_PERSON + self.count
        account = {"id": person, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
        entity = {"type": "bot_command", "offset": 0, "length": 6}
        message = {"message_id": self.count, "date": 1, "text": "/start", "entities": [entity]}
        message |= {"from": account, "chat": {"id": person, "type": "private"}}
        answered: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self.waiting[person] = answered
        begun = time.monotonic()
        await self.updates.put({"update_id": self.count, "message": message})
        ended = await answered
        return {
            "waited": ended - begun,
            "without_silence": ended - begun - self.silent(begun, ended),
        }

    def silent(self, begun: float, ended: float) -> float:
        """How much of that time was silence we asked for.

        Whoever is told of it hears that a little later, and is silent so much longer.
        """
        found = 0.0
        for since, until in self.silences:
            last = min(ended, until + LATENCY)
            found += max(0.0, last - max(begun, since))
            begun = max(begun, last)
        return found

    async def fresh(self) -> list[dict[str, Any]]:
        try:
            async with asyncio.timeout(1):
                found = [await self.updates.get()]
        except TimeoutError:
            return []
        while not self.updates.empty():
            found.append(self.updates.get_nowait())
        return found

    async def message(self, chat: int) -> web.Response:
        now = time.monotonic()
        self.moments.append(now)
        if self.quiet_from + LATENCY + GRACE < now < self.quiet_until - MARGIN:
            self.broken_silence += 1
            self.latest = max(self.latest, now - self.quiet_from)
        if chat > FIRST_PERSON:
            waiting = self.waiting.pop(chat, None)
            if waiting is not None:
                waiting.set_result(now)
        elif (fault := self.fault(chat)) is not None:
            answer: web.Response = await fault
            return answer
        self.got[chat] += 1
        await asyncio.sleep(LATENCY)
        return _sent(chat)

    def fault(self, chat: int) -> Any:  # noqa: ANN401 - what is awaited, or None
        is_first, place = chat not in self.tried, chat * 7919 % THOUSAND
        self.tried.add(chat)
        if (place := place - self.blocks) < 0:
            return self.refusal("blocked", 403, "Forbidden: bot was blocked by the user")
        if (place := place - self.fails) < 0:
            return self.failure(chat)
        if place - self.hangs < 0:
            return self.silence(chat)
        if is_first and chat // BUNCH * 7919 % THOUSAND < self.floods:
            return self.flood()
        return None

    async def refusal(self, fault: str, code: int, said: str) -> web.Response:
        self.faults[fault] += 1
        return web.json_response(
            {"ok": False, "error_code": code, "description": said}, status=code
        )

    async def failure(self, chat: int) -> web.Response:
        """It has been sent all the same: nobody can know that."""
        self.got[chat] += 1
        return await self.refusal("failed", 500, "Internal Server Error")

    async def silence(self, chat: int) -> web.Response:
        self.faults["hung"] += 1
        self.got[chat] += 1
        await asyncio.sleep(60)
        return _sent(chat)

    async def flood(self) -> web.Response:
        self.faults["flood"] += 1
        now = time.monotonic()
        if now >= self.quiet_until:
            self.quiet_from = now
            # What is on its way already cannot be called back.
            self.silences.append((now, now + RETRY_AFTER))
        self.quiet_until = max(self.quiet_until, now + RETRY_AFTER)
        self.silences[-1] = (self.silences[-1][0], self.quiet_until)
        refusal = {"ok": False, "error_code": 429, "description": "Too Many Requests"}
        refusal["parameters"] = {"retry_after": RETRY_AFTER}
        await asyncio.sleep(LATENCY)
        return web.json_response(refusal, status=429)


def _good(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _sent(chat: int) -> web.Response:
    return _good({"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "."})


async def serve(shares: tuple[int, int, int, int]) -> None:
    """Until killed; the first line printed is the port."""
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", FaultyStub(shares).handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    floods, blocks, fails, hangs = map(int, sys.argv[1].split(","))
    asyncio.run(serve((floods, blocks, fails, hangs)))
