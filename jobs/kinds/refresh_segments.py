"""Segments are found anew when their rule changed, their hour has come, or much has happened."""

import logging

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.core.errors import DomainError
from domain.models import Shop
from domain.segments.keeping import freshness, refreshing, state
from jobs.job import Tick, job

log = logging.getLogger(__name__)


@job(every=5)
async def refresh_segments(tick: Tick) -> None:
    """One after another; what fails keeps its last good people, and its owner is told once."""
    for shop in await Shop.all().order_by("id"):
        await state.retire(shop)
        for segment in await state.living(shop):
            if tick.stopping.is_set():
                return
            now = tick.world.clock()
            try:
                kept = await state.kept(shop, segment)
            except DomainError as error:
                await refreshing.fail_once(shop, segment, error.code, now)
                continue
            cause = refreshing.due(kept, now)
            if cause is not None and not await refreshing.refresh(kept, cause, now):
                log.warning("segment not refreshed id=%d", segment.id)
    await _tell(tick)


async def _tell(tick: Tick) -> None:
    for keeping in await freshness.untold():
        owners = await who_may(keeping.shop_id, RIGHTS["segments.edit"])
        await tick.world.notices.show(
            "segment_stale", (keeping.segment_id,), keeping.shop_id, owners
        )
        await freshness.told(keeping, tick.world.clock())
