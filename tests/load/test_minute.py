"""A thousand events a second while the bot is used, and a kill -9 in the middle.

`make load` does it for a minute on both engines and prints how long everybody waited.
"""

import asyncio
import dataclasses
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.config import Settings
from domain.models import Event, Shop
from tests.benchmarks.pages import EVENTS, exchange, open_pair, request
from tests.kill.telegram_stub import TOKEN, TelegramStub, serving
from tests.kill.test_collect_kill import barker, free_port
from tests.web.opening import init_data

pytestmark = [pytest.mark.kill, pytest.mark.slow]

PER_SECOND = 1000 // EVENTS
PEOPLE = 200
FIRST_CHAT = 50_000


@dataclasses.dataclass(kw_only=True)
class Told:
    """What was sent, what was answered for, how long that took (seconds)."""

    reports: dict[str, bytes] = dataclasses.field(default_factory=dict)
    answered: set[str] = dataclasses.field(default_factory=set)
    waits: list[float] = dataclasses.field(default_factory=list)
    presses: list[float] = dataclasses.field(default_factory=list)

    @property
    def unanswered(self) -> set[str]:
        return self.reports.keys() - self.answered


class Pages:
    """Mini Apps that report at an even pace over kept connections, whatever the answers do."""

    def __init__(self, shop_id: int, port: int, told: Told) -> None:
        now = datetime.now(UTC)
        self._shop = shop_id
        self._port = port
        self._told = told
        self._signed = [init_data(1000 + each, now, token=TOKEN) for each in range(PEOPLE)]
        self._kept: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def report(self, seconds: float, run: str) -> None:
        begun = time.perf_counter()
        async with asyncio.TaskGroup() as group:
            for number in range(round(seconds * PER_SECOND)):
                planned = begun + number / PER_SECOND
                await asyncio.sleep(max(0.0, planned - time.perf_counter()))
                key = f"{run}-{number:06}"
                data = self._signed[number % PEOPLE]
                self._told.reports[key] = request(self._shop, data, key)
                group.create_task(self.send(key, planned))
        self.close()

    async def send(self, key: str, planned: float) -> None:
        """One report; a listener that is gone leaves it unanswered."""
        # A kept connection may have been closed for its idleness: a page then opens another one.
        while True:
            is_kept = bool(self._kept)
            try:
                pair = self._kept.pop() if is_kept else await open_pair(self._port)
            except OSError:
                return
            try:
                await exchange(*pair, self._told.reports[key])
                break
            except (OSError, EOFError):
                pair[1].close()
                if not is_kept:
                    return
        self._kept.append(pair)
        self._told.answered.add(key)
        self._told.waits.append(time.perf_counter() - planned)

    def close(self) -> None:
        for _, writer in self._kept:
            writer.close()


async def press(stub: TelegramStub, told: Told, people: Iterator[int]) -> None:
    """People press Start one after another, ten a second, until it is cancelled."""
    for person in people:
        begun = time.perf_counter()
        account = {"id": person, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
        entity = {"type": "bot_command", "offset": 0, "length": 6}
        message = {"message_id": person, "date": 1, "text": "/start", "entities": [entity]}
        message |= {"from": account, "chat": {"id": person, "type": "private"}}
        await stub.push({"message": message})
        while not stub.got[person]:  # noqa: ASYNC110 - the stub only counts
            await asyncio.sleep(0.002)
        told.presses.append(time.perf_counter() - begun)
        await asyncio.sleep(max(0.0, 0.1 - told.presses[-1]))


async def stored() -> list[str]:
    rows = await Event.filter(name="tap").values_list("external_id", flat=True)
    return sorted(str(each) for each in rows)


def ids(keys: set[str]) -> set[str]:
    return {f"{key}-{number:03}" for key in keys for number in range(EVENTS)}


async def test_a_thousand_a_second_and_a_kill(
    database: Settings, shop: Shop, engine: str, pytestconfig: pytest.Config
) -> None:
    seconds = float(pytestconfig.getoption("--load-seconds"))
    told, people = Told(), iter(range(FIRST_CHAT, FIRST_CHAT * 2))
    async with serving(TelegramStub()) as stub:
        port = free_port()
        async with barker(database, stub, port) as process:
            pressing = asyncio.create_task(press(stub, told, people))
            await Pages(shop.id, port, told).report(seconds, "calm")
            assert not told.unanswered

            dying = asyncio.create_task(Pages(shop.id, port, told).report(2, "dying"))
            await asyncio.sleep(1)
            process.kill()
            pressing.cancel()
            await dying
        assert told.unanswered
        assert ids(told.answered) <= set(await stored())

        # The pages come again with what nobody answered for.
        port = free_port()
        async with barker(database, stub, port):
            pages = Pages(shop.id, port, told)
            await asyncio.gather(*(pages.send(key, 0) for key in told.unanswered))
            pages.close()

    assert not told.unanswered
    assert await stored() == sorted(ids(told.answered))
    calm = told.waits[: round(seconds * PER_SECOND)]
    print(  # noqa: T201 - this is what it is run for
        f"\n{engine}: {seconds:g} s at {PER_SECOND * EVENTS} events/s,"
        f" pages waited {spread(calm)}, the bot answered in {spread(told.presses)}"
    )


def spread(seconds: list[float]) -> str:
    ranked = sorted(each * 1000 for each in seconds)
    p99 = ranked[int(0.99 * (len(ranked) - 1))]
    return f"{ranked[len(ranked) // 2]:.1f} ms (p99 {p99:.1f}, worst {ranked[-1]:.1f})"
