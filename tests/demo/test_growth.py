"""The segments of the sample shop have a past."""

from bot.config import Settings
from bot.demo_shop.seeding import seed
from domain.models import Segment, SegmentMove
from domain.segments.keeping.history import history
from tests.conftest import NOW


async def test_segments_of_the_sample_shop_have_grown(database: Settings) -> None:
    shop = await seed(NOW, people_count=300, is_quiet=True)
    for segment in await Segment.filter(shop_id=shop.id):
        found = await history(shop, segment, NOW)
        assert found is not None
        assert len(found.days) > 30
        assert found.net == found.entered - found.left
        assert await SegmentMove.filter(segment_id=segment.id).count() >= found.last
