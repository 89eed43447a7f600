"""Counts the segments of every shop, so that lists show sizes without waiting."""

import logging

from domain.core.errors import DomainError
from domain.models import Segment
from domain.segments.rule import count, rule_of
from domain.segments.service import remember_count
from jobs.job import Tick, job

log = logging.getLogger(__name__)
HOUR = 3_600


@job(every=HOUR)
async def count_segments(tick: Tick) -> None:
    """One after another, those never counted first; one that fails does not stop the others."""
    uncounted = Segment.filter(archived_at__isnull=True).select_related("shop")
    for segment in await uncounted.order_by("counted_at", "id"):
        if tick.stopping.is_set():
            return
        try:
            size = await count(rule_of(segment), segment.shop, tick.now)
        except DomainError as error:
            log.warning("segment not counted id=%d code=%s", segment.id, error.code)
            continue
        await remember_count(segment, size, tick.now)
