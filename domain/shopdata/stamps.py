"""Reports that come out of order: per field, what an older one says gives way to a newer one.

Only reports with a moment of their own take part; the others count as they arrive.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from domain.core.instant import to_milliseconds
from domain.core.names import fold
from domain.models import ItemStamp, Shop
from domain.shopdata.item import Item
from domain.shopdata.refusal import wrong
from domain.shopdata.resource import Resource

KEPT: Final = timedelta(days=30)
AHEAD: Final = timedelta(minutes=10)
UNSTAMPED: Final = frozenset({"id", "updated_at"})


@dataclasses.dataclass(frozen=True, kw_only=True)
class Fresh:
    """What is left of an item, and the names under which its moment is remembered."""

    fields: dict[str, Any]
    names: frozenset[str]
    old: frozenset[str]


async def stamp_of(resource: Resource[Any], shop: Shop, item: Item) -> ItemStamp | None:
    """What is remembered of the thing; a new stamp, not yet saved, for a first dated report."""
    kind = resource.stamped_as or resource.type
    found = await ItemStamp.get_or_none(shop_id=shop.id, kind=kind, external_id=item.id)
    if found is None and item.updated_at is not None:
        return ItemStamp(shop_id=shop.id, kind=kind, external_id=item.id, fields_at={}, states=[])
    return found


def check(item: Item, now: datetime) -> None:
    """Nothing was changed in the future. Raises BadItemError."""
    if item.updated_at is not None and item.updated_at > now + AHEAD:
        raise wrong("/updated_at", "in-the-future", "updated_at lies in the future")


def sift(resource: Resource[Any], item: Item, last: Mapping[str, int]) -> Fresh:
    """Leave out of the item what is older than what was told `last`."""
    told_at = None if item.updated_at is None else to_milliseconds(item.updated_at)

    def is_old(*names: str) -> bool:
        return told_at is not None and any(last.get(name, told_at) > told_at for name in names)

    fields: dict[str, Any] = {}
    names: set[str] = set()
    old: set[str] = set()
    for name in item.model_fields_set:
        value = getattr(item, name)
        if name in UNSTAMPED:
            fields[name] = value
        elif name in resource.apart and value is not None:
            prefix = resource.apart[name]
            fields[name] = {each for each in value if not is_old(_under(prefix, each))}
            names |= {_under(prefix, each) for each in fields[name]}
        elif is_old(*_group(resource, name)):
            old.add(name)
        else:
            names |= _group(resource, name)
    for name in resource.apart.keys() & fields.keys():
        fields[name] = _kept(getattr(item, name), fields[name])
    wanted = item.model_fields_set - UNSTAMPED - resource.apart.keys()
    handed = wanted - old | (old & resource.always)
    fields |= {name: getattr(item, name) for name in handed}
    return Fresh(fields=fields, names=frozenset(names), old=frozenset(old))


def _under(prefix: str, member: str) -> str:
    return f"{prefix}/{fold(member)}"


def _group(resource: Resource[Any], name: str) -> frozenset[str]:
    found = (group for group in resource.together if name in group)
    return next(found, frozenset({name}))


def _kept(value: Iterable[str], members: set[str]) -> object:
    if isinstance(value, Mapping):
        return {key: value[key] for key in value if key in members}
    return [each for each in value if each in members]


async def note(stamp: ItemStamp, item: Item, names: Iterable[str], now: datetime) -> None:
    """Remember when these were so."""
    told_at = to_milliseconds(item.updated_at or now)
    last = {name: max(told_at, stamp.fields_at.get(name, 0)) for name in names}
    # Its states are kept by whoever has them, maybe just now.
    await ItemStamp.update_or_create(
        {"fields_at": {**stamp.fields_at, **last}, "told_at": now},
        shop_id=stamp.shop_id,
        kind=stamp.kind,
        external_id=stamp.external_id,
    )


async def forget(now: datetime, most: int) -> int:
    """Drop what nothing was told of for KEPT, at most so many; the number dropped."""
    old = ItemStamp.filter(told_at__lt=now - KEPT).order_by("told_at").limit(most)
    ids = [row[0] for row in await old.values_list("id")]
    return await ItemStamp.filter(id__in=ids).delete() if ids else 0
