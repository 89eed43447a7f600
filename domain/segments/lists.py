"""Lists: segments whose people are put in by hand. Their rule is that one is in the list.

So people, counts, "why" and audiences of a list are found as those of any other segment.
"""

import dataclasses
from collections.abc import Collection
from datetime import datetime

from domain.audience import audit
from domain.core.batches import batches
from domain.core.errors import DomainError
from domain.models import Customer, Person, Segment, SegmentMember, Shop
from domain.segments import service, versions
from domain.segments.keeping import membership
from domain.segments.rule import Rule
from domain.segments.tree import EVERYBODY, Node, from_json, to_json

LIST = "list"
MOST = 100_000
PAGE = 10_000


@dataclasses.dataclass(eq=False)
class NotAListError(DomainError):
    """The people of this segment are found by its rule, not by hand."""

    code = "not-a-list"
    name: str


@dataclasses.dataclass(eq=False)
class LongListError(DomainError):
    """More people than a list made at once takes."""

    code = "long-list"
    limit: int = MOST


def inside(segment_id: int) -> Node:
    """Being in a segment, as a part of a rule."""
    return from_json({"kind": "in_segment", "segments": [segment_id]})


async def find(shop: Shop, segment_id: int) -> Segment:
    """The list. Raises NotFoundError, NotAListError."""
    segment = await service.find(shop, segment_id)
    if segment.kind != LIST:
        raise NotAListError(name=segment.name)
    return segment


async def create(shop: Shop, name: str, actor: Person, now: datetime) -> Segment:
    """An empty list. Raises BadSegmentNameError, SegmentNameTakenError."""
    segment = await service.create(shop, name, Rule(tree=EVERYBODY), actor, now, kind=LIST)
    segment.tree = to_json(inside(segment.id))
    await segment.save(update_fields=["tree"])
    await versions.keep(segment, "made", actor, now)
    return segment


async def copy(shop: Shop, segment: Segment, name: str, actor: Person, now: datetime) -> Segment:
    """Another list of the same people. Raises LongListError."""
    people: list[int] = []
    while part := await membership.page(segment, after=people[-1] if people else 0, limit=PAGE):
        people += part
        if len(people) > MOST:
            raise LongListError
    made = await create(shop, name, actor, now)
    await put(shop, made, people, actor, now)
    return made


async def put(
    shop: Shop, segment: Segment, people: Collection[int], actor: Person, now: datetime
) -> int:
    """Put people in; how many were not in already."""
    real = await _of_shop(shop, people)
    came = await membership.enter(shop, segment, real, "hand", now)
    if came:
        await audit.record(shop.id, actor, "segment_people_put", now, name=segment.name, count=came)
    return came


async def take_out(
    shop: Shop, segment: Segment, people: Collection[int], actor: Person, now: datetime
) -> int:
    """Take people out; how many were in."""
    gone = await membership.leave(shop, segment, people, "hand", now)
    if gone:
        await audit.record(shop.id, actor, "segment_people_out", now, name=segment.name, count=gone)
    return gone


async def page(segment: Segment, offset: int, limit: int) -> tuple[list[Customer], int]:
    """People in the list, the newest in it first, and how many there are."""
    held = SegmentMember.filter(shop_id=segment.shop_id, segment_id=segment.id)
    total = await held.count()
    rows = await held.order_by("-since", "-id").offset(offset).limit(limit)
    ids = [row.customer_id for row in rows]
    found = {each.id: each for each in await Customer.filter(id__in=ids)}
    return [found[each] for each in ids if each in found], total


async def lists(shop: Shop, offset: int, limit: int) -> tuple[list[Segment], int]:
    """The lists that are not in the archive, by name."""
    found = Segment.filter(shop_id=shop.id, kind=LIST, archived_at__isnull=True)
    return await found.order_by("name", "id").offset(offset).limit(limit), await found.count()


async def holding(shop: Shop, customer: Customer) -> set[int]:
    """The lists and other kept segments the customer is in."""
    rows = SegmentMember.filter(shop_id=shop.id, customer_id=customer.id)
    return {int(row[0]) for row in await rows.values_list("segment_id")}


async def _of_shop(shop: Shop, people: Collection[int]) -> list[int]:
    """Those who are customers of the shop; whoever became a part of another is not."""
    wanted, real = sorted(set(people)), list[int]()
    for part in batches(wanted, 500):
        known = Customer.filter(
            shop_id=shop.id,
            id__in=part,
            is_guest=False,
            is_test=False,
            erased_at__isnull=True,
            merged_into_id__isnull=True,
        )
        real += [int(row[0]) for row in await known.values_list("id")]
    return real
