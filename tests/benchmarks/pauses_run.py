"""Do what is heavy in a process like the bot's, and watch its loop: `... DATABASE_URL`.

The shop is that of `verdict_shop`. It prints seconds and the longest pause in ms of each work.
"""

import asyncio
import contextlib
import json
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import bot.app  # noqa: F401 - what the process holds in its memory
from bot.config import Settings
from bot.database import connected
from bot.files import Folder
from bot.loop import new_loop
from bot.pool import ProcessPool
from bot.web.server import settle
from domain.campaigns import drafting as campaigns
from domain.campaigns import steering as sending
from domain.campaigns.planning import Planner
from domain.core.ports import Pool
from domain.experiments import choosing, drafting, judging, planning, steering
from domain.experiments.metrics.conversion import Conversion
from domain.experiments.steps import Steps
from domain.messaging.message import Message
from domain.messaging.statement import run
from domain.messaging.timing import keeping as hours
from domain.models import Campaign, Customer, Experiment, Person, Shop
from domain.reports.periods import period_of
from domain.reports.report import Question, find, in_order
from domain.segments import service
from domain.segments.keeping import refreshing, state
from domain.segments.rule import Rule
from domain.segments.sql import Sql
from tests.benchmarks.bench_import import LINES_AN_ORDER, imported, write
from tests.messaging.post import ruled

TICK = 0.001
SHARE = 80
ORDERS = 4_000
AGREED = (
    "INSERT INTO consent (shop_id, customer_id, channel, topic, is_given, decided_at)"
    " SELECT shop_id, id, 'telegram', 'marketing', TRUE, 0 FROM customer"
)
Told = dict[str, dict[str, float]]


class Watch:
    """How long the loop stood still at most, in seconds.

    Only as far as this process was at work meanwhile: what the machine does for others is no fault
    of the loop.
    """

    def __init__(self) -> None:
        self.longest = 0.0

    @asynccontextmanager
    async def on(self) -> AsyncIterator[None]:
        """Inside the block."""
        ticking = asyncio.get_running_loop().create_task(self._tick())
        try:
            yield
            await asyncio.sleep(2 * TICK)
        finally:
            ticking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await ticking

    async def _tick(self) -> None:
        while True:
            began, worked = time.perf_counter(), time.process_time()
            await asyncio.sleep(TICK)
            pause = min(time.perf_counter() - began - TICK, time.process_time() - worked)
            self.longest = max(self.longest, pause)


async def main(url: str) -> Told:
    """Everything in turn."""
    now, found = datetime.now(UTC), Told()
    async with connected(Settings(database_url=url)), ProcessPool() as pool:
        shop = await _reachable(now)
        test = await Experiment.get()
        settle()
        with tempfile.TemporaryDirectory() as folder:
            for work, doing in _works(shop, test, now, pool, Path(folder)).items():
                watch, began = Watch(), time.perf_counter()
                async with watch.on():
                    await doing()
                found[work] = {
                    "seconds": time.perf_counter() - began,
                    "pause": 1_000 * watch.longest,
                }
    return found


def _works(
    shop: Shop, test: Experiment, now: datetime, pool: Pool, folder: Path
) -> dict[str, Callable[[], Awaitable[object]]]:
    async def verdict() -> None:
        await judging.verdict(test, shop, now, pool)

    async def learning() -> None:
        await hours.count(shop, pool, now)

    async def importing() -> None:
        file = folder / "orders.csv"
        await asyncio.to_thread(write, file, ORDERS)
        await imported(shop, file, Folder(folder / "files"), asyncio.Event())

    return {
        "a campaign of 100,000 planned": lambda: _planned(shop, now),
        f"a test in steps planned, {SHARE} % dealt": lambda: _dealt(shop, now),
        "a verdict": verdict,
        "hours of writing learnt": learning,
        "a segment of everybody refreshed": lambda: _refreshed(shop, now),
        "reports of a year": lambda: _reported(shop, now),
        f"a file of {ORDERS * LINES_AN_ORDER:,} lines imported": importing,
    }


async def _reachable(now: datetime) -> Shop:
    """Everybody has Telegram and agreed."""
    shop = await Shop.get()
    await ruled(shop)
    await Person.create(telegram_id=1, name="О", created_at=now)
    await run(Sql("UPDATE customer SET telegram_id = 1000000 + id, is_guest = FALSE"))
    await run(Sql("DELETE FROM consent"))
    await run(Sql(AGREED))
    await run(Sql("ANALYZE"))
    return shop


async def _planned(shop: Shop, now: datetime) -> None:
    await Campaign.create(
        shop=shop,
        name="Весна",
        message={"text": "Привет"},
        status="sending",
        tree={"base": "everyone", "tree": {"all": []}},
        made_at=now,
        started_at=now,
    )
    await _plan(now)


async def _dealt(shop: Shop, now: datetime) -> None:
    owner = await Person.get(telegram_id=1)
    segment = await service.create(shop, "Все", Rule(), owner, now)
    draft = await campaigns.create(shop, "Лето", owner, now, segment)
    await campaigns.write(draft, Message(text="Старые слова"), 1)
    draft = await campaigns.find(shop, draft.id)
    test = await drafting.create(shop, "message", "Лето", owner, now, campaign=draft)
    await drafting.write_message(test, 1, {"text": "Новые слова"}, test.version)
    await drafting.choose_goal(test, Conversion(), test.version)
    for what in ("hypothesis", "rule"):
        await drafting.say(test, what, "x", test.version)
    await choosing.choose(test, Steps(way="first", share=SHARE), test.version)
    test = await drafting.find(shop, test.id)
    plan = await planning.plan(test, shop, now)
    await steering.start(test, test.version, plan, owner, now, is_anyway=True)
    people = await Customer.all().count()
    await sending.start(draft, draft.version, people, owner, now)
    await _plan(now)


async def _plan(now: datetime) -> None:
    planner = Planner(lambda: now)
    while await Campaign.filter(status="sending", planned_at=None).exists():
        await planner.step()


async def _refreshed(shop: Shop, now: datetime) -> None:
    segment = await service.create(shop, "Каждый", Rule(), None, now)
    if not await refreshing.refresh(await state.kept(shop, segment), "rule", now):
        raise RuntimeError("the segment was not refreshed")


async def _reported(shop: Shop, now: datetime) -> None:
    period = period_of("d365", now, shop.zone)
    for key in in_order():
        await find(key).outcome(Question(shop=shop, period=period, now=now))


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        sys.stdout.write(json.dumps(runner.run(main(sys.argv[1]))))
