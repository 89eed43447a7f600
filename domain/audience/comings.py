"""Comings and goings of two people who become one: at most one pair of a kind is left of them."""

from domain.models import SegmentMember, SegmentMove

# segment -> (number of the move, whether it is an entry), in their order
Ways = dict[int, list[tuple[int, bool]]]


async def staying(table: str, shop_id: int, gone_id: int, kept_id: int) -> set[int]:
    """The rows that stay with the one who goes, because the other was in that segment, too.

    Who is in only through the one who goes takes over that coming, not the whole past.
    """
    gone, kept = await _ways(shop_id, gone_id), await _ways(shop_id, kept_id)
    both = gone.keys() & kept.keys()
    handed = {
        segment: gone[segment][-1][0] for segment in both if _goes_on(gone[segment], kept[segment])
    }
    if table == "segment_move":
        return {
            number
            for segment in both
            for number, _ in gone[segment]
            if number != handed.get(segment)
        }
    rows = SegmentMember.filter(shop_id=shop_id, customer_id=gone_id)
    theirs = await rows.filter(segment_id__in=list(both - handed.keys())).values_list("id")
    return {int(row[0]) for row in theirs}


def _goes_on(gone: list[tuple[int, bool]], kept: list[tuple[int, bool]]) -> bool:
    """Whether the one is in, and came after the other had left."""
    (last, is_in), (other, other_is_in) = gone[-1], kept[-1]
    return is_in and not other_is_in and last > other


async def _ways(shop_id: int, customer_id: int) -> Ways:
    found = SegmentMove.filter(shop_id=shop_id, customer_id=customer_id).order_by("id")
    ways: Ways = {}
    for number, segment, is_entry in await found.values_list("id", "segment_id", "is_entry"):
        ways.setdefault(int(segment), []).append((int(number), bool(is_entry)))
    return ways
