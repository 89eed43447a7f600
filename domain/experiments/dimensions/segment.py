"""In a segment of the shop, or not."""

import dataclasses
from typing import ClassVar

from domain.core.errors import NotFoundError
from domain.core.instant import from_milliseconds
from domain.experiments.dimension import Dimension, Ground, Labels, dimension
from domain.models import Segment as Row
from domain.models import SegmentSize
from domain.segments.keeping.membership import shown
from domain.segments.rule import rule_of
from domain.segments.sql import Sql, sql


@dimension
@dataclasses.dataclass(frozen=True, kw_only=True)
class Segment(Dimension):
    """At the exposure by its moves; where the bot watches it only since later, by its rule.

    The rule is then asked as of the start of the test.
    """

    place: ClassVar[int] = 90
    is_picked: ClassVar[bool] = True

    async def labels(self, ground: Ground) -> Labels:
        segment = await Row.get_or_none(id=self.ref, shop_id=ground.shop.id)
        if segment is None:
            raise NotFoundError(thing="segment")
        begun = from_milliseconds(ground.since)
        first = await SegmentSize.filter(segment_id=segment.id).order_by("day").first()
        day = begun.astimezone(ground.shop.zone).date().isoformat()
        if first is not None and first.day < day:
            return Labels(sql=_by_moves(segment))
        people = rule_of(segment).people(ground.shop, begun)
        return Labels(
            sql=sql("CASE WHEN x.customer_id IN (?) THEN 'in' ELSE 'out' END", people), at="start"
        )


def _by_moves(segment: Row) -> Sql:
    """The last move until then; else the opposite of the first one after it; else as it is now."""
    own = (segment.shop_id, segment.id)
    moves = (
        "(SELECT CASE WHEN v.is_entry THEN ? ELSE ? END FROM segment_move v WHERE v.shop_id = ?"
        " AND v.customer_id = x.customer_id AND v.segment_id = ? AND v.happened_at ?"
        " x.exposed_at ORDER BY v.happened_at ?, v.id ? LIMIT 1)"
    )
    down, up = Sql("DESC"), Sql("ASC")
    before = sql(moves, Sql("1"), Sql("0"), *own, Sql("<="), down, down)
    after = sql(moves, Sql("0"), Sql("1"), *own, Sql(">"), up, up)
    now = sql(
        "CASE WHEN EXISTS (SELECT 1 ? AND m.customer_id = x.customer_id) THEN 1 ELSE 0 END",
        shown(*own),
    )
    return sql("CASE WHEN COALESCE(?, ?, ?) = 1 THEN 'in' ELSE 'out' END", before, after, now)
