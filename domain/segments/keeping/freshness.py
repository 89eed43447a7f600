"""How fresh a segment is, in one line, and who has not been told yet that it is not."""

from datetime import datetime, timedelta

from domain.core.ports import Texts
from domain.models import Segment, SegmentKeeping, Shop
from domain.segments.keeping.state import LIST, key_of

MINUTE = timedelta(minutes=1)
# Beyond that a moment is said as a date.
LONG = timedelta(days=2)


async def line(t: Texts, shop: Shop, segment: Segment, now: datetime) -> str:
    """«Обновлён 3 минуты назад», or since when it is not and why; nothing of a list kept by hand.

    A segment that follows events is as fresh as the last of them.
    """
    if segment.kind == LIST:
        return ""
    keeping = await SegmentKeeping.get_or_none(segment_id=segment.id)
    if keeping is None or (keeping.good_at is None and not keeping.error):
        return t("segment-fresh-soon")
    if keeping.error:
        return t(
            "segment-fresh-failed",
            why=reason(t, keeping),
            good=said(t, shop, keeping.good_at, now),
            retry=said(t, shop, keeping.retry_at, now),
            has_good="yes" if keeping.good_at else "no",
        )
    if keeping.rule_key != key_of(shop, segment):
        return t("segment-fresh-soon")
    return t("segment-fresh", ago=said(t, shop, keeping.good_at, now), count=keeping.size)


async def news(t: Texts, shop: Shop, segment: Segment, now: datetime) -> str:
    """What is told to those who look after it; of a segment refreshed since then how it is now."""
    keeping = await SegmentKeeping.get_or_none(segment_id=segment.id)
    if keeping is None or not keeping.error:
        return await line(t, shop, segment, now)
    return t(
        "segment-stale",
        name=segment.name,
        why=reason(t, keeping),
        has_good="yes" if keeping.good_at else "no",
        good=said(t, shop, keeping.good_at, now),
        retry=said(t, shop, keeping.retry_at, now),
    )


def reason(t: Texts, keeping: SegmentKeeping) -> str:
    """What went wrong, for people."""
    known = f"segment-stale-{keeping.error}"
    return t(known if t.has(known) else "segment-stale-other")


def said(t: Texts, shop: Shop, moment: datetime | None, now: datetime) -> str:
    """A moment as people say it: so many minutes ago, or a date with its hour."""
    if moment is None:
        return ""
    ago = now - moment
    if ago < timedelta() or ago > LONG:
        return t("segment-moment", moment=t.moment(moment, shop.zone))
    return t("segment-ago", minutes=ago // MINUTE % 60, hours=ago // (60 * MINUTE))


async def untold() -> list[SegmentKeeping]:
    """Segments whose refresh failed and of which nobody knows it yet."""
    failed = SegmentKeeping.exclude(error="").filter(told_at__isnull=True)
    return await failed.filter(segment__archived_at__isnull=True).order_by("id")


async def told(keeping: SegmentKeeping, now: datetime) -> None:
    """They know now; said anew only after a good refresh."""
    await SegmentKeeping.filter(id=keeping.id).update(told_at=now)
