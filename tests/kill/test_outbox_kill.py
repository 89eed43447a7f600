"""The sender falls dead between any two steps of the outbox: no advert twice, nobody unaccounted.

Every step is named by the function that would have come next. Afterwards the outbox is drained by
a healthy sender, and what the stub counted is compared with what the outbox says.
"""

import asyncio
import dataclasses
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import utc_now
from bot.channels.telegram_chat import LEAST_AT_ONCE
from bot.config import Settings
from domain.messaging.outbox import OPEN
from domain.messaging.sending import FLUSH_SECONDS
from domain.models import AuditRecord, Campaign, Consent, Customer, Delivery, Shop
from tests.conftest import NOW
from tests.kill.falling import AHEAD, FALL, RATE, STOP, channels, pass_through
from tests.kill.outbox_stub import OutboxStub, serving
from tests.messaging.post import ruled

pytestmark = [pytest.mark.kill, pytest.mark.slow]

HOUSE = Path(__file__).parents[2]
PEOPLE, ORDERS = 60, 10
MESSAGING = "domain.messaging"
CHAT = "bot.channels.telegram_chat:TelegramChat.send"
STEPS = {
    "started|planned": f"{MESSAGING}.outbox:plan:1",
    "planned|claimed": f"{MESSAGING}.outbox:claim:9",
    "claimed|in hand": f"{MESSAGING}.street:Street._send_batch:2",
    "released|claimed": f"{MESSAGING}.recovering:take_over:1",
    "claimed|prepared": f"{MESSAGING}.preparing:prepared:3",
    "prepared|reserved": f"{MESSAGING}.reserving:reserve:3",
    "within reserving, begun": f"{MESSAGING}.reserving:_decided:3",
    "within reserving, decided": f"{MESSAGING}.reserving:_row:20",
    "reserved|sent": f"{CHAT}:12",
    "answered|noted": f"{MESSAGING}.ledger:Ledger.add:12",
    "noted|settled": f"{MESSAGING}.outbox:settle:2",
    "within settling, written": f"{MESSAGING}.addresses:settled:2",
    "within settling, next channel": f"{MESSAGING}.fallback:go_on:1",
    "within settling, doors": f"{MESSAGING}.ledger:_close_doors:2",
    "settled|told": f"{MESSAGING}.ledger:Ledger._write_pace:2",
    "unconfirmed|next channel": f"{MESSAGING}.fallback:recovered:1",
    "settled|finished": "domain.campaigns.planning:Planner._finish:1",
}
# What was on its way, and what had arrived since the last flush.
IN_DOUBT = LEAST_AT_ONCE + round(RATE * FLUSH_SECONDS)
ON_POSTGRES = ("planned|claimed", "within reserving, begun", "reserved|sent", "noted|settled")


@asynccontextmanager
async def sender(
    settings: Settings, root: str, **named: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Another process that sends; killed when the block ends."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(HOUSE),
        "BARKER_DATABASE_URL": settings.database_url,
        "BARKER_TELEGRAM_API_URL": root,
        "BARKER_FILES": str(settings.files),
        **named,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.kill.falling"),
        cwd=settings.files.parent,
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def fallen(settings: Settings, root: str, step: str, **named: str) -> None:
    """A sender that has come as far as the step."""
    async with sender(settings, root, **{FALL: step}, **named) as process:
        async with asyncio.timeout(60):
            _, said = await process.communicate()
    assert process.returncode == -signal.SIGKILL, said.decode()[-2_000:]


async def drained(settings: Settings, root: str, ahead: timedelta = timedelta()) -> None:
    """A healthy sender brings everything to its end."""
    async with channels(root, settings.files) as ways, asyncio.timeout(60):
        while True:
            await pass_through(ways, "healthy", ahead)
            is_open = await Delivery.filter(status__in=OPEN).exists()
            under_way = Campaign.filter(status__in=("scheduled", "sending"))
            if not is_open and not await under_way.exists():
                return
            await asyncio.sleep(0.02)


@pytest.fixture
async def campaign(shop: Shop) -> Campaign:
    """People by two channels, some waiting, some too late, and orders on their way beside them."""
    await ruled(shop)
    people = [
        Customer(
            shop=shop,
            name=f"Имя{n}",
            telegram_id=n,
            email=f"n{n}@example.com",
            registered_at=NOW,
        )
        for n in range(1, PEOPLE + ORDERS + 1)
    ]
    await Customer.bulk_create(people)
    agreed = await Customer.filter(telegram_id__lte=PEOPLE).order_by("id")
    for channel in ("telegram", "email"):
        await Consent.bulk_create(
            Consent(
                shop=shop,
                customer=each,
                channel=channel,
                topic="marketing",
                is_given=True,
                decided_at=NOW,
            )
            for each in agreed
        )
    for each in await Customer.filter(telegram_id__gt=PEOPLE):
        await Delivery.create(
            shop=shop,
            customer=each,
            key=f"order:{each.id}",
            kind="service",
            topic="service",
            priority=10,
            status="held",
            content={"text": "Заказ едет"},
            planned_at=NOW,
            not_before=NOW,
        )
    return await Campaign.create(
        shop=shop,
        name="Весна",
        message={"text": "Привет, {имя}!"},
        status="sending",
        tree={"base": "everyone", "tree": {"all": []}},
        channels="telegram,email",
        made_at=NOW,
        started_at=NOW,
    )


@dataclasses.dataclass(kw_only=True)
class Account:
    """How every delivery of the campaign ended, by the reader's Telegram id and the channel."""

    ended: dict[tuple[int, str], str]

    @property
    def states(self) -> Counter[str]:
        return Counter(self.ended.values())


async def account(campaign: Campaign) -> Account:
    rows = Delivery.filter(campaign_id=campaign.id).values_list(
        "customer__telegram_id", "channel", "status"
    )
    return Account(ended={(int(who), str(by)): str(status) for who, by, status in await rows})


async def check(campaign: Campaign, stub: OutboxStub) -> Account:
    """Nobody twice, nobody unaccounted for, nothing called sent that was not."""
    found = await account(campaign)
    adverts = {key: n for key, n in stub.taken.items() if key[0] <= PEOPLE}
    assert max(adverts.values(), default=0) <= 1
    # By both channels nobody gets it: the second one is for those the first one refused.
    assert len({who for who, _ in adverts}) == len(adverts)
    assert {who for who, _ in found.ended} == set(range(1, PEOPLE + 1))
    assert sum(found.states.values()) == await Delivery.filter(campaign_id=campaign.id).count()
    assert {key for key, status in found.ended.items() if status == "sent"} <= set(adverts)
    assert {found.ended[key] for key in adverts} <= {"sent", "unconfirmed"}
    assert not set(found.states) & set(OPEN)
    orders = Delivery.filter(kind="service")
    assert await orders.count() == await orders.filter(status="sent").count() == ORDERS
    people = range(PEOPLE + 1, PEOPLE + ORDERS + 1)
    assert all(stub.taken[who, "telegram"] >= 1 for who in people)
    return found


@pytest.mark.parametrize("step", STEPS)
async def test_fallen_at(step: str, campaign: Campaign, database: Settings, engine: str) -> None:
    if engine == "postgres" and step not in ON_POSTGRES:
        pytest.skip("the steps are the same; some on either engine")
    async with serving(OutboxStub()) as stub:
        await fallen(database, stub.root, STEPS[step])
        # On PostgreSQL others come by what it held when its lease is over.
        ahead = timedelta(seconds=30 if engine == "postgres" else 0)
        await drained(database, stub.root, ahead)

        found = await check(campaign, stub)

    refused = [who for who in range(1, PEOPLE + 1) if stub.refuses(who)]
    assert {found.ended.get((who, "telegram")) for who in refused} <= {"failed", "unconfirmed"}
    assert found.states["unconfirmed"] <= IN_DOUBT


async def test_fallen_between_sending_and_its_answer(
    campaign: Campaign, database: Settings, engine: str
) -> None:
    async with serving(OutboxStub(delay=0.2)) as stub:
        async with sender(database, stub.root) as process:
            async with asyncio.timeout(60):
                while len(stub.taken) < 15:  # noqa: ASYNC110 - the stub only counts
                    await asyncio.sleep(0.005)
            process.kill()
        stub.delay = 0
        await drained(database, stub.root, timedelta(seconds=30 if engine == "postgres" else 0))

        found = await check(campaign, stub)

    assert found.states["unconfirmed"] >= 1


async def test_fallen_again_while_the_first_fall_is_sorted_out(
    campaign: Campaign, database: Settings, engine: str
) -> None:
    ahead = {AHEAD: "30"} if engine == "postgres" else {}
    async with serving(OutboxStub()) as stub:
        await fallen(database, stub.root, STEPS["reserved|sent"])
        await fallen(database, stub.root, f"{MESSAGING}.recovering:_sorted_out:1", **ahead)
        await fallen(database, stub.root, STEPS["noted|settled"], **ahead)
        await drained(database, stub.root, timedelta(seconds=60))

        await check(campaign, stub)


async def test_fallen_within_a_stop(campaign: Campaign, database: Settings, engine: str) -> None:
    """Stopping and taking back are one commit: the campaign goes on as if nobody had pressed."""
    async with serving(OutboxStub(delay=0.02)) as stub:
        step = f"{MESSAGING}.outbox:recall:1"
        await fallen(database, stub.root, step, **{STOP: "10"})
        assert (await Campaign.get()).status == "sending"
        await drained(database, stub.root, timedelta(seconds=30 if engine == "postgres" else 0))

        found = await check(campaign, stub)

    assert not found.states["recalled"]


@pytest.mark.parametrize("step", ["domain.campaigns.scheduling:_said:1", STEPS["started|planned"]])
async def test_fallen_while_its_moment_comes(
    step: str, campaign: Campaign, database: Settings, engine: str
) -> None:
    """It is begun in one commit, and once."""
    now = utc_now()
    waiting = {"status": "scheduled", "schedule": "at", "starts_at": now, "started_at": None}
    await Campaign.filter(id=campaign.id).update(**waiting)
    async with serving(OutboxStub()) as stub:
        await fallen(database, stub.root, step)
        await drained(database, stub.root, timedelta(seconds=30 if engine == "postgres" else 0))

        found = await check(campaign, stub)

    assert found.states["unconfirmed"] <= IN_DOUBT
    assert (await Campaign.get()).status == "done"
    assert await AuditRecord.filter(action="campaign_begun").count() == 1


async def test_stopped_campaign_leaves_a_record_of_everybody(
    campaign: Campaign, database: Settings
) -> None:
    async with serving(OutboxStub(delay=0.02)) as stub:
        async with sender(database, stub.root, **{STOP: "10"}) as process:
            async with asyncio.timeout(60):
                while await Campaign.filter(status="sending").exists():  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            process.kill()
        await drained(database, stub.root, timedelta(seconds=30))

        found = await check(campaign, stub)

    assert found.states["recalled"] > 0
    assert (await Campaign.get()).status == "stopped"
