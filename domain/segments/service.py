"""A shop's segments: made, renamed, changed, put away and brought back. People are in rule.py."""

import dataclasses
from datetime import datetime

from domain.audience import audit
from domain.core.errors import DomainError, NotFoundError, StaleError
from domain.core.names import fold
from domain.models import Person, Segment, Shop
from domain.segments import references, versions
from domain.segments.keeping import state
from domain.segments.rule import Rule, rule_of
from domain.segments.tree import checked_tree, to_json
from domain.segments.use import SegmentUsedError, live, uses
from domain.segments.versions import Version

LONGEST_NAME = 64


@dataclasses.dataclass(eq=False)
class BadSegmentNameError(DomainError):
    """A name that is empty or longer than a button shows."""

    code = "segment-name"
    limit: int = LONGEST_NAME


@dataclasses.dataclass(eq=False)
class SegmentNameTakenError(DomainError):
    """Another segment of the shop has this name."""

    code = "segment-name-taken"
    name: str


@dataclasses.dataclass(eq=False)
class ListRuleError(DomainError):
    """A list's people are put in by hand: it has no conditions to change."""

    code = "list-rule"
    name: str


async def find(shop: Shop, segment_id: int) -> Segment:
    """The segment of this shop, archived too. Raises NotFoundError."""
    segment = await Segment.get_or_none(id=segment_id, shop_id=shop.id)
    if segment is None:
        raise NotFoundError(thing="segment")
    return segment


async def page(
    shop: Shop, offset: int, limit: int, *, is_archived: bool = False
) -> tuple[list[Segment], int]:
    """Segments by name, and how many there are."""
    found = Segment.filter(shop_id=shop.id, archived_at__isnull=not is_archived)
    return await found.order_by("name", "id").offset(offset).limit(limit), await found.count()


async def create(
    shop: Shop,
    name: str,
    rule: Rule,
    actor: Person | None,
    now: datetime,
    *,
    kind: str = "rule",
    description: str = "",
) -> Segment:
    """Keep a rule under a name; the first version of a `list` is written by `lists`.

    Raises BadSegmentNameError, SegmentNameTakenError.
    """
    name = await _free_name(shop, name)
    segment = await Segment.create(
        shop=shop,
        name=name,
        kind=kind,
        description=description,
        base=rule.base,
        tree=to_json(checked_tree(rule.tree)),
        made_by=actor.telegram_id if actor else None,
        made_at=now,
        changed_at=now,
    )
    if kind == "rule":
        await versions.keep(segment, "made", actor, now)
    await audit.record(shop.id, actor, "segment_created", now, name=name)
    return segment


async def rename(shop: Shop, segment: Segment, name: str, actor: Person, now: datetime) -> None:
    """Give another name. Raises BadSegmentNameError, SegmentNameTakenError."""
    free = await _free_name(shop, name, segment.id)
    if free == segment.name:
        return
    await versions.begin(segment)
    before, segment.name = segment.name, free
    await segment.save(update_fields=["name"])
    await versions.keep(segment, "name", actor, now)
    await audit.record(shop.id, actor, "segment_renamed", now, before=before, name=segment.name)


async def change(
    shop: Shop, segment: Segment, rule: Rule, version: int, actor: Person, now: datetime
) -> None:
    """Put another rule in force. Raises StaleError when `version` is not the newest any more.

    A list has no other rule: ListRuleError.
    """
    if segment.kind != "rule":
        raise ListRuleError(name=segment.name)
    await versions.begin(segment)
    await _put_rule(segment, rule, version, now)
    await versions.keep(segment, "rule", actor, now)
    await audit.record(shop.id, actor, "segment_changed", now, name=segment.name)


async def bring_back(
    shop: Shop, segment: Segment, old: Version, version: int, actor: Person, now: datetime
) -> None:
    """Make the segment what it was in an old version, which makes a new one.

    A name another segment has got meanwhile is numbered. Raises StaleError as `change` does.
    """
    await _put_rule(segment, old.rule, version, now)
    segment.name = await free_name(shop, old.name, segment.id)
    segment.description = old.description
    await segment.save(update_fields=["name", "description"])
    await versions.keep(segment, "back", actor, now)
    await audit.record(
        shop.id, actor, "segment_version_back", now, name=segment.name, number=old.number
    )


async def _put_rule(segment: Segment, rule: Rule, version: int, now: datetime) -> None:
    """Write the rule unless somebody else did; the segment becomes what is in the table."""
    if segment.kind == "rule":
        await references.check(segment.shop_id, segment, rule.tree)
    written = await Segment.filter(id=segment.id, version=version).update(
        base=rule.base,
        tree=to_json(checked_tree(rule.tree)),
        version=version + 1,
        changed_at=now,
        last_count=None,
        counted_at=None,
    )
    if not written:
        raise StaleError
    await segment.refresh_from_db()


async def archive(shop: Shop, segment: Segment, actor: Person, now: datetime) -> None:
    """Put away; what refers to it keeps working."""
    await Segment.filter(id=segment.id).update(archived_at=now)
    await audit.record(shop.id, actor, "segment_archived", now, name=segment.name)


async def restore(shop: Shop, segment: Segment, actor: Person, now: datetime) -> None:
    """Bring back; a name taken meanwhile gets a number."""
    name = await free_name(shop, segment.name)
    await Segment.filter(id=segment.id).update(archived_at=None, name=name)
    await audit.record(shop.id, actor, "segment_restored", now, name=name)


async def delete(shop: Shop, segment: Segment, actor: Person, now: datetime) -> None:
    """Delete for good, with its versions. Raises SegmentUsedError while something lives by it."""
    users = live(await uses(shop, segment.id))
    if users:
        raise SegmentUsedError(count=len(users))
    await state.forget(segment)
    await segment.delete()
    await audit.record(shop.id, actor, "segment_deleted", now, name=segment.name)


async def remember_count(segment: Segment, size: int, now: datetime) -> None:
    """Keep the size for lists, unless the rule was changed since it was read."""
    await Segment.filter(id=segment.id, version=segment.version).update(
        last_count=size, counted_at=now
    )


async def free_name(shop: Shop, wished: str, but: int = 0) -> str:
    """The name, or the name with the first free number: `Новые 2`; `but` is the segment's own."""
    taken = await _names(shop, but)
    number, name = 1, wished
    while fold(name) in taken:
        number += 1
        name = f"{wished[: LONGEST_NAME - 5]} {number}"
    return name


async def _free_name(shop: Shop, name: str, own_id: int = 0) -> str:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise BadSegmentNameError
    if fold(name) in await _names(shop, own_id):
        raise SegmentNameTakenError(name=name)
    return name


async def _names(shop: Shop, but: int = 0) -> set[str]:
    active = Segment.filter(shop_id=shop.id, archived_at__isnull=True).exclude(id=but)
    return {fold(segment.name) for segment in await active.only("id", "name")}


__all__ = [
    "BadSegmentNameError",
    "SegmentNameTakenError",
    "archive",
    "bring_back",
    "change",
    "create",
    "delete",
    "find",
    "free_name",
    "page",
    "remember_count",
    "rename",
    "restore",
    "rule_of",
]
