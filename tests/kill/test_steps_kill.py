"""The process is killed while the better message goes to the rest: nobody twice, nobody lost."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import Settings
from bot.database import connected, migrate
from domain.models import AuditRecord, Campaign, Delivery, Person, Shop
from tests.conftest import NOW
from tests.experiments.mailing import mailing
from tests.experiments.test_stepping import PART
from tests.kill.fall import fallen

pytestmark = [pytest.mark.kill, pytest.mark.slow]

WORKER = """
import asyncio, sys
from datetime import datetime
from bot.config import Settings
from bot.database import connected
from domain.campaigns import stepping
from domain.models import Experiment
from tests.experiments.mailing import Here
from tests.kill.fall import fall

async def main() -> None:
    async with connected(Settings(database_url=sys.argv[1])):
        while await stepping.step(
            await Experiment.get(), datetime.fromisoformat(sys.argv[2]), Here()
        ):
            pass

if __name__ == "__main__":
    fall(sys.argv[3])
    asyncio.run(main())
"""
# In the order in which it gets as far: chosen but not written down, half dealt, dealt and not let
# go, let go but not in the campaign.
STEPS = (
    "domain.audience.audit:record:1",
    "domain.campaigns.waves:_dealt:50",
    "domain.campaigns.waves:deal_some:2",
    "domain.campaigns.stepping:_turn:1",
)


async def test_killed_on_the_way_to_the_rest(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite://{tmp_path / 'shop.db'}", files=tmp_path / "files")
    await migrate(settings)
    moment = NOW + timedelta(hours=5)
    async with connected(settings):
        shop = await Shop.create(name="Лавка", created_at=NOW, ready_at=NOW)
        owner = await Person.create(telegram_id=1001, name="Ольга", created_at=NOW)
        made = await mailing(shop, owner, PART, 400)
        await made.went()
        await made.ordered((0.05, 0.4))
        await made.steps()
    for step in STEPS:
        await fallen(WORKER, step, tmp_path, settings.database_url, moment.isoformat())
        async with connected(settings):
            assert (await Campaign.get()).wave == 0
            assert await Delivery.all().count() == 400
    async with connected(settings):
        made.now = moment
        await made.steps()
        assert await made.waves() == {0: 240, 1: 160}
        assert (await made.campaign()).wave == 1
        people = await Delivery.all().values_list("customer_id", flat=True)
        assert len(set(people)) == 400
        assert await AuditRecord.filter(action="experiment_rest").count() == 1
