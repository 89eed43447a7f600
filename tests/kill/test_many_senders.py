"""Several processes send from one PostgreSQL: nobody gets it twice, whatever befalls them."""

import asyncio
import os
import signal
from collections import Counter

import pytest

from bot.config import Settings
from domain.messaging.outbox import OPEN
from domain.models import Campaign, Consent, Customer, Delivery, Shop
from tests.conftest import NOW
from tests.kill.falling import AHEAD
from tests.kill.outbox_stub import OutboxStub, serving
from tests.kill.test_outbox_kill import sender
from tests.messaging.post import ruled

pytestmark = [pytest.mark.kill, pytest.mark.slow]

PEOPLE = 500
# Beyond every lease.
LATER = {AHEAD: "60"}


@pytest.fixture
async def campaign(shop: Shop, engine: str) -> Campaign:
    """Many people by one channel."""
    if engine == "sqlite":
        pytest.skip("an SQLite file has one sender")
    await ruled(shop)
    await Customer.bulk_create(
        Customer(shop=shop, name="Имя", telegram_id=1_000 + n, registered_at=NOW)
        for n in range(PEOPLE)
    )
    await Consent.bulk_create(
        Consent(
            shop=shop,
            customer=each,
            channel="telegram",
            topic="marketing",
            is_given=True,
            decided_at=NOW,
        )
        for each in await Customer.all()
    )
    return await Campaign.create(
        shop=shop,
        name="Весна",
        message={"text": "Привет!"},
        status="sending",
        tree={"base": "everyone", "tree": {"all": []}},
        made_at=NOW,
        started_at=NOW,
    )


async def taken(stub: OutboxStub, count: int) -> None:
    async with asyncio.timeout(60):
        while len(stub.taken) < count:  # noqa: ASYNC110 - the stub only counts
            await asyncio.sleep(0.005)


async def ended() -> None:
    async with asyncio.timeout(90):
        while await Delivery.filter(status__in=OPEN).exists():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def check(stub: OutboxStub) -> Counter[str]:
    """Once each; whoever has got it is called sent, or in doubt after a crash."""
    assert max(stub.taken.values()) == 1
    rows = await Delivery.all().values_list("customer__telegram_id", "status")
    states = dict(rows)
    assert len(rows) == len(states) == PEOPLE
    got = {who for who, _ in stub.taken}
    assert {who for who, status in states.items() if status == "sent"} <= got
    assert {str(states[who]) for who in got} <= {"sent", "unconfirmed"}
    return Counter(map(str, states.values()))


async def test_three_share_the_work(campaign: Campaign, database: Settings) -> None:
    async with (
        serving(OutboxStub(delay=0.02)) as stub,
        sender(database, stub.root),
        sender(database, stub.root),
        sender(database, stub.root),
    ):
        await taken(stub, PEOPLE)
        await ended()
        hands = await Delivery.all().distinct().values_list("leased_by", flat=True)

    assert await check(stub) == {"sent": PEOPLE}
    assert len(hands) >= 2


async def test_killed_one_is_followed_by_another(campaign: Campaign, database: Settings) -> None:
    async with (
        serving(OutboxStub(delay=0.05)) as stub,
        sender(database, stub.root) as one,
        sender(database, stub.root),
    ):
        await taken(stub, 100)
        one.kill()
        await one.wait()
        # Its lease is over by the clock of this one.
        async with sender(database, stub.root, **LATER):
            await ended()

    states = await check(stub)
    assert states["sent"] + states["unconfirmed"] == PEOPLE


async def test_stopped_beyond_its_lease_and_going_on(
    campaign: Campaign, database: Settings
) -> None:
    async with (
        serving(OutboxStub(delay=0.05)) as stub,
        sender(database, stub.root) as one,
        sender(database, stub.root),
    ):
        await taken(stub, 100)
        os.kill(one.pid, signal.SIGSTOP)
        async with sender(database, stub.root, **LATER):
            await ended()
            # What it had in its hands has been sorted out; now it wakes up and goes on.
            os.kill(one.pid, signal.SIGCONT)
            await asyncio.sleep(1)

    states = await check(stub)
    assert states["sent"] + states["unconfirmed"] == PEOPLE
    assert states["unconfirmed"] >= 1
