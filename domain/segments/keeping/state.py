"""What is known of a kept segment: its rule, what it reads, and by which rule it was found."""

import dataclasses
import hashlib
from collections.abc import Iterable

import orjson
from tortoise.transactions import in_transaction

from domain.models import (
    Segment,
    SegmentBorder,
    SegmentFlip,
    SegmentKeeping,
    SegmentMember,
    SegmentMove,
    SegmentReading,
    Shop,
)
from domain.segments.keeping.membership import keeping_of
from domain.segments.rule import Rule, rule_of
from domain.segments.tree import leaves, reading

LIST = "list"
# What every base looks at, and what the others look at besides.
EVERYWHERE = frozenset({"customer"})
OF_BASE = {
    "everyone": frozenset[str](),
    "customers": frozenset({"order", "refund"}),
    "contactable": frozenset({"consent"}),
}
# Everything that is an answer of today's engine: another number asks everybody again.
ENGINE = 1
# What conditions take from the shop's settings.
SETTINGS = ("zone_name", "counted_statuses", "rfm")


def key_of(shop: Shop, segment: Segment) -> str:
    """By what its people are to be found: the rule, and what rules take from the settings."""
    told = (ENGINE, segment.base, segment.tree, *(getattr(shop, each, None) for each in SETTINGS))
    return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Kept:
    """A segment with its rule and the state of its membership, as they were read together."""

    shop: Shop
    segment: Segment
    rule: Rule
    keeping: SegmentKeeping

    @property
    def is_clock(self) -> bool:
        """Whether time alone may move people."""
        return any(each.is_clock for each in leaves(self.rule.tree))

    @property
    def is_relative(self) -> bool:
        """Whether what happens to one may move others."""
        return any(each.is_relative for each in leaves(self.rule.tree))

    @property
    def key(self) -> str:
        """Another one after every change of the rule or of the shop's settings."""
        return key_of(self.shop, self.segment)

    @property
    def is_found(self) -> bool:
        """Whether its membership is that of the rule in force."""
        return self.keeping.rule_key == self.key

    def words(self) -> frozenset[str]:
        """The facts it looks at."""
        return EVERYWHERE | OF_BASE[self.rule.base] | reading(self.rule.tree)


async def kept(shop: Shop, segment: Segment) -> Kept:
    """The segment as it is kept. Raises BrokenTreeError."""
    keeping = await keeping_of(shop, segment)
    return Kept(shop=shop, segment=segment, rule=rule_of(segment), keeping=keeping)


async def read_by(shop_id: int, words: Iterable[str]) -> dict[str, list[int]]:
    """The segments that look at each of these facts."""
    found = SegmentReading.filter(shop_id=shop_id, what__in=list(words))
    by_word: dict[str, list[int]] = {}
    for what, segment_id in await found.values_list("what", "segment_id"):
        by_word.setdefault(str(what), []).append(int(segment_id))
    return by_word


async def note_words(kept: Kept) -> None:
    """Let the database note what this segment looks at, from now on."""
    there = SegmentReading.filter(shop_id=kept.shop.id, segment_id=kept.segment.id)
    known = {str(row[0]) for row in await there.values_list("what")}
    wanted = kept.words()
    if known - wanted:
        await there.filter(what__in=list(known - wanted)).delete()
    fresh = [
        SegmentReading(shop_id=kept.shop.id, segment_id=kept.segment.id, what=each)
        for each in sorted(wanted - known)
    ]
    if fresh:
        await SegmentReading.bulk_create(fresh)


async def retire(shop: Shop) -> None:
    """Look after archived segments no more; one that is brought back is found anew."""
    used = {each.id for each in await living(shop)}
    kept = SegmentKeeping.filter(shop_id=shop.id, segment__archived_at__isnull=False)
    for keeping in await kept.exclude(rule_key=""):
        if keeping.segment_id in used:
            continue
        async with in_transaction("default"):
            await SegmentKeeping.filter(id=keeping.id).update(rule_key="", busy_until=None)
            for model in (SegmentReading, SegmentFlip, SegmentBorder):
                await model.filter(shop_id=shop.id, segment_id=keeping.segment_id).delete()


async def forget(segment: Segment) -> None:
    """Nothing is left of the membership of a segment that is deleted."""
    for model in (SegmentMember, SegmentMove, SegmentReading, SegmentFlip, SegmentBorder):
        await model.filter(shop_id=segment.shop_id, segment_id=segment.id).delete()


async def living(shop: Shop) -> list[Segment]:
    """The segments that are kept by a rule: those in use, and archived ones others refer to."""
    found = Segment.filter(shop_id=shop.id).exclude(kind=LIST).order_by("id")
    referred = SegmentReading.filter(shop_id=shop.id, what__startswith="segment:")
    ids = {int(str(row[0]).partition(":")[2]) for row in await referred.values_list("what")}
    return [each for each in await found if each.archived_at is None or each.id in ids]
