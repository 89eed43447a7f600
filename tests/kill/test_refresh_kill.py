"""The process is killed while it writes a large segment: nobody sees a half of it, ever."""

from datetime import timedelta
from pathlib import Path

import pytest
from tortoise.transactions import in_transaction

from bot.config import Settings
from bot.database import connected, migrate
from domain.models import Customer, Segment, SegmentMember, SegmentSize, Shop
from domain.segments import service
from domain.segments.keeping import membership, refreshing, state
from domain.segments.keeping.moves import moves_since
from domain.segments.rule import Rule
from tests.conftest import NOW
from tests.kill.fall import fallen

pytestmark = [pytest.mark.kill, pytest.mark.slow]

PEOPLE = 40_000
WORKER = """
import asyncio, sys
from datetime import datetime
from bot.config import Settings
from bot.database import connected
from domain.models import Segment, Shop
from domain.segments.keeping import refreshing, state
from tests.kill.fall import fall

async def main() -> None:
    async with connected(Settings(database_url=sys.argv[1])):
        kept = await state.kept(await Shop.get(), await Segment.get())
        await refreshing.refresh(kept, "plan", datetime.fromisoformat(sys.argv[2]))

if __name__ == "__main__":
    fall(sys.argv[3])
    asyncio.run(main())
"""
# Ten thousand are written in one go.
INSERT = "domain.segments.keeping.membership:insert"


async def prepared(settings: Settings) -> None:
    """Everybody is a member; then so many more come whom nobody has asked yet."""
    async with connected(settings):
        shop = await Shop.create(name="Лавка", created_at=NOW)
        segment = await service.create(shop, "Все", Rule(), None, NOW)
        await Customer.create(shop=shop, name="Вера", registered_at=NOW)
        await refreshing.refresh(await state.kept(shop, segment), "rule", NOW)
        people = [Customer(shop=shop, name=str(n), registered_at=NOW) for n in range(PEOPLE)]
        async with in_transaction("default"):
            await Customer.bulk_create(people, batch_size=500)


async def test_killed_while_it_writes(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite://{tmp_path / 'shop.db'}", files=tmp_path / "files")
    await migrate(settings)
    await prepared(settings)
    moment = NOW + timedelta(days=1)
    for time, written in ((2, 10_001), (4, 30_001)):
        step = f"{INSERT}:{time}"
        await fallen(WORKER, step, tmp_path, settings.database_url, moment.isoformat())
        async with connected(settings):
            shop, segment = await Shop.get(), await Segment.get()
            assert await SegmentMember.filter(segment_id=segment.id).count() == written
            assert await membership.count(segment) == 1
            assert await moves_since(shop, 0) == await moves_since(shop, 0, limit=1)
        # By then what the dead one had claimed is free again.
        moment += refreshing.LONGEST + timedelta(seconds=1)

    async with connected(settings):
        shop, segment = await Shop.get(), await Segment.get()
        assert await refreshing.refresh(await state.kept(shop, segment), "plan", moment)
        assert await membership.count(segment) == PEOPLE + 1
        assert await SegmentMember.filter(segment_id=segment.id).count() == PEOPLE + 1
        entered = await SegmentSize.filter(segment_id=segment.id).values_list("entered")
        assert sum(int(row[0]) for row in entered) == PEOPLE + 1
