"""What staff say of a segment: a description, tags, who answers for it; finding it by them."""

import dataclasses
from datetime import datetime

from tortoise.functions import Count, Min

from domain.audience import audit
from domain.core.errors import DomainError, NotFoundError
from domain.core.names import fold
from domain.models import Person, Segment, SegmentTag, Shop, Staff
from domain.segments import versions

LONGEST_DESCRIPTION = 500
LONGEST_TAG = 32
MOST_TAGS = 8


@dataclasses.dataclass(eq=False)
class LongDescriptionError(DomainError):
    """More than the card shows."""

    code = "segment-description"
    limit: int = LONGEST_DESCRIPTION


@dataclasses.dataclass(eq=False)
class BadSegmentTagError(DomainError):
    """A tag that is empty or too long."""

    code = "segment-tag"
    limit: int = LONGEST_TAG


@dataclasses.dataclass(eq=False)
class ManyTagsError(DomainError):
    """More tags than a person can look over."""

    code = "segment-tags"
    limit: int = MOST_TAGS


@dataclasses.dataclass(frozen=True, kw_only=True)
class TagCount:
    """A tag, and how many segments have it. `id` is one of its rows."""

    id: int
    label: str
    segments: int


async def describe(
    shop: Shop, segment: Segment, description: str, actor: Person, now: datetime
) -> None:
    """Say what the segment is for; an empty text takes it back. Raises LongDescriptionError."""
    description = description.strip()
    if len(description) > LONGEST_DESCRIPTION:
        raise LongDescriptionError
    if description == segment.description:
        return
    await versions.begin(segment)
    segment.description = description
    await segment.save(update_fields=["description"])
    await versions.keep(segment, "description", actor, now)
    await audit.record(shop.id, actor, "segment_described", now, name=segment.name)


async def tags_of(segment: Segment) -> list[SegmentTag]:
    """In the order of their words."""
    return await SegmentTag.filter(segment_id=segment.id).order_by("tag")


async def tag(shop: Shop, segment: Segment, label: str, actor: Person, now: datetime) -> None:
    """Put a tag on; the same one twice is one. Raises BadSegmentTagError, ManyTagsError."""
    label = " ".join(label.split()).lstrip("#")
    if not label or len(label) > LONGEST_TAG:
        raise BadSegmentTagError
    if await SegmentTag.filter(segment_id=segment.id).count() >= MOST_TAGS:
        raise ManyTagsError
    _, is_new = await SegmentTag.get_or_create(
        {"label": label, "shop_id": shop.id}, segment_id=segment.id, tag=fold(label)
    )
    if is_new:
        await audit.record(shop.id, actor, "segment_tagged", now, name=segment.name, tag=label)


async def untag(shop: Shop, segment: Segment, row: int, actor: Person, now: datetime) -> None:
    """Take a tag off, if it is still there."""
    found = await SegmentTag.get_or_none(id=row, segment_id=segment.id)
    if found is None:
        return
    await found.delete()
    await audit.record(shop.id, actor, "segment_untagged", now, name=segment.name, tag=found.label)


async def tags(shop: Shop) -> list[TagCount]:
    """All tags of segments that are not in the archive, the commonest first."""
    active = SegmentTag.filter(shop_id=shop.id, segment__archived_at__isnull=True)
    counted = active.annotate(n=Count("id"), shown=Min("label"), row=Min("id")).group_by("tag")
    found = await counted.order_by("-n", "tag").values("tag", "n", "shown", "row")
    return [TagCount(id=each["row"], label=each["shown"], segments=each["n"]) for each in found]


async def tagged(shop: Shop, row: int, offset: int, limit: int) -> tuple[str, list[Segment], int]:
    """The tag of that row, its segments by name, and how many they are. Raises NotFoundError."""
    found = await SegmentTag.get_or_none(id=row, shop_id=shop.id)
    if found is None:
        raise NotFoundError(thing="segment-tag")
    with_it = Segment.filter(shop_id=shop.id, archived_at__isnull=True, tags__tag=found.tag)
    shown = await with_it.order_by("name", "id").offset(offset).limit(limit)
    return found.label, shown, await with_it.count()


async def search(shop: Shop, wish: str, offset: int, limit: int) -> tuple[list[Segment], int]:
    """Segments whose name, description or tag holds the words, by name."""
    wanted = fold(wish)
    active = Segment.filter(shop_id=shop.id, archived_at__isnull=True).order_by("name", "id")
    with_tag = SegmentTag.filter(shop_id=shop.id, tag__contains=wanted)
    by_tag = {row[0] for row in await with_tag.values_list("segment_id")}
    fit = [
        each
        for each in await active
        if each.id in by_tag or wanted in fold(f"{each.name}\n{each.description}")
    ]
    return fit[offset : offset + limit], len(fit)


async def owner(segment: Segment) -> Staff | None:
    """Who answers for it; nobody, too, when they work here no more."""
    if segment.owner_id is None:
        return None
    works = Staff.filter(id=segment.owner_id, shop_id=segment.shop_id)
    return await works.prefetch_related("person").first()


async def entrust(
    shop: Shop, segment: Segment, staff_id: int | None, actor: Person, now: datetime
) -> None:
    """Let one of the staff answer for it, or nobody. Raises NotFoundError."""
    works = None
    if staff_id is not None:
        works = await Staff.get_or_none(id=staff_id, shop_id=shop.id).prefetch_related("person")
        if works is None:
            raise NotFoundError(thing="staff")
    await Segment.filter(id=segment.id).update(owner_id=staff_id)
    who = works.person.name if works else ""
    await audit.record(
        shop.id, actor, "segment_entrusted", now, name=segment.name, who=who or "none"
    )
