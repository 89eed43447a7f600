"""How long a page waits for its variants while a thousand a second ask for theirs.

First people who come again and again, then 100,000 whom the process has never seen: of each of
them the signature is checked, and what is known is read, for the first time.
"""

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from bot.config import Settings
from bot.database import connected, migrate
from domain.experiments import drafting, exposing, steering
from domain.experiments.exposing import Met
from domain.experiments.figures import Figures
from domain.experiments.planning import Plan
from domain.experiments.variant import Element
from domain.models import Customer, Experiment, Identity, Shop
from tests.benchmarks.bench_collect import barker, percentile, target
from tests.benchmarks.pages import paced
from tests.benchmarks.row import Row
from tests.kill.telegram_stub import TOKEN, TelegramStub, serving
from tests.web.opening import init_data

NAME = "assign"
PEOPLE = 100_000
AGAIN = 2_000
MET = 20_000
PART = 10_000
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
    """Ten running tests; some of the people have met their variants before."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "barker.db"
        await migrate(Settings(database_url=f"sqlite://{path}"))
        shop_id = await filled(path)
        copy = Path(folder) / "run.db"
        shutil.copy(path, copy)
        stub = TelegramStub()
        async with serving(stub), barker(copy, stub) as port:
            few = signed(shop_id, AGAIN)
            await paced(port, few * 2, PER_SECOND, SAID)
            waits = await paced(port, few * (PER_SECOND * SECONDS // AGAIN), PER_SECOND, SAID)
            first: list[float] = []
            for begin in range(AGAIN, AGAIN + PEOPLE, PART):
                asked = signed(shop_id, PART, begin)
                first += await paced(port, asked, PER_SECOND, SAID)
    same, new = "the same people", f"{PEOPLE:,} people, each for the first time"
    return [
        target(f"{TESTS} variants, {PER_SECOND}/s, {label}, p{share}", at, 20)
        for label, found in ((same, waits), (new, first))
        for share, at in ((50, percentile(found, 0.5)), (99, percentile(found, 0.99)))
    ]


SAID = b'"variant":"'


async def filled(path: Path) -> int:
    """The shop with its tests and its people."""
    now = datetime.now(UTC)
    async with connected(Settings(database_url=f"sqlite://{path}")):
        shop = await Shop.create(name="x", created_at=now, ready_at=now)
        people = [
            Customer(shop=shop, name="", registered_at=now, telegram_id=1000 + n)
            for n in range(AGAIN + PEOPLE)
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
            await started(shop, f"e{number}", list(ids.values())[:: PEOPLE // MET], now)
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


def signed(shop_id: int, count: int, begin: int = 0) -> list[bytes]:
    """A question of each of so many people, as bytes of HTTP."""
    now = datetime.now(UTC)
    keys = ",".join(f"e{n}" for n in range(TESTS))
    head = f"GET /api/v1/experiments/assign?shop={shop_id}&keys={keys}&init_data="
    tail = " HTTP/1.1\r\nHost: shop\r\nUser-Agent: page\r\n\r\n"
    return [
        f"{head}{quote(init_data(1000 + n, now, token=TOKEN))}{tail}".encode()
        for n in range(begin, begin + count)
    ]
