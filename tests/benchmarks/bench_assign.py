"""How long a page waits for its variants while a thousand a second ask for theirs."""

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from bot.config import Settings
from bot.database import connected, migrate
from domain.experiments import drafting, exposing, steering
from domain.experiments.exposing import Met
from domain.experiments.planning import Figures, Plan
from domain.experiments.variant import Element
from domain.models import Customer, Experiment, Identity, Shop
from tests.benchmarks.bench_collect import barker, percentile, target
from tests.benchmarks.pages import paced
from tests.benchmarks.row import Row
from tests.kill.telegram_stub import TOKEN, TelegramStub, serving
from tests.web.opening import init_data

NAME = "assign"
PEOPLE = 2_000
TESTS = 10
PER_SECOND = 1_000
SECONDS = 10
FIGURES = Figures(base=0.1, spread=0.09, people=PEOPLE, a_day=100, order=100_000)
ENOUGH = Plan(
    figures=FIGURES,
    effect=0.1,
    arms=2,
    needed=1_000,
    reach=2_800,
    days=14,
    visible=0.1,
    money=0,
    visible_money=0,
    is_enough=True,
)


async def run() -> list[Row]:
    """Ten running tests; half of the people have met their variants before."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "barker.db"
        await migrate(Settings(database_url=f"sqlite://{path}"))
        shop_id = await filled(path)
        copy = Path(folder) / "run.db"
        shutil.copy(path, copy)
        stub = TelegramStub()
        async with serving(stub), barker(copy, stub) as port:
            await paced(port, requests(shop_id, 4 * PER_SECOND), PER_SECOND, SAID)
            waits = await paced(port, requests(shop_id, PER_SECOND * SECONDS), PER_SECOND, SAID)
    return [
        target(f"{TESTS} variants each, {PER_SECOND} requests/s, p50", percentile(waits, 0.5), 20),
        target(f"{TESTS} variants each, {PER_SECOND} requests/s, p99", percentile(waits, 0.99), 20),
    ]


SAID = b'"variant":"'


async def filled(path: Path) -> int:
    """The shop with its tests and its people."""
    now = datetime.now(UTC)
    async with connected(Settings(database_url=f"sqlite://{path}")):
        shop = await Shop.create(name="x", created_at=now, ready_at=now)
        people = [
            Customer(shop=shop, name="", registered_at=now, telegram_id=1000 + n)
            for n in range(PEOPLE)
        ]
        await Customer.bulk_create(people, batch_size=500)
        ids = {
            int(a or 0): int(b)
            for a, b in await Customer.all().order_by("id").values_list("telegram_id", "id")
        }
        await Identity.bulk_create(
            (
                Identity(
                    shop=shop,
                    customer_id=number,
                    kind="telegram",
                    value=str(account),
                    added_at=now,
                )
                for account, number in ids.items()
            ),
            batch_size=500,
        )
        for number in range(TESTS):
            await started(shop, f"e{number}", list(ids.values())[: PEOPLE // 2], now)
        return shop.id


async def started(shop: Shop, element: str, met: list[int], now: datetime) -> None:
    made = await drafting.create(shop, "element", element, None, now, element=element)
    await drafting.write(made, 1, Element(text="Новые слова", price="490 ₽"), made.version)
    await drafting.say(made, "hypothesis", "x", made.version)
    await drafting.say(made, "rule", "x", made.version)
    await steering.start(made, made.version, ENOUGH, None, now)
    shown = await drafting.variants(made)
    test = await Experiment.get(id=made.id)
    await exposing.write(test, [Met(who, shown[who % 2].id, now) for who in met])


def requests(shop_id: int, count: int) -> list[bytes]:
    """Questions of many people, as bytes of HTTP."""
    now = datetime.now(UTC)
    keys = ",".join(f"e{n}" for n in range(TESTS))
    signed = [quote(init_data(1000 + n, now, token=TOKEN)) for n in range(PEOPLE)]
    head = f"GET /api/v1/experiments/assign?shop={shop_id}&keys={keys}&init_data="
    tail = " HTTP/1.1\r\nHost: shop\r\nUser-Agent: page\r\n\r\n"
    return [f"{head}{signed[n % PEOPLE]}{tail}".encode() for n in range(count)]
