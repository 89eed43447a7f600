"""A shop's dictionary: the standard names, its own ones, and the terms it has chosen."""

import dataclasses
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.audience import audit
from domain.core.errors import BadValueError, DomainError, NotFoundError
from domain.events import changes
from domain.events.schema import TYPES, Kind, Property, Refusal, held
from domain.events.standard import STANDARD
from domain.models import EventKind, Person, Shop

NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")
PROPERTY = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
MOST_KINDS, MOST_PROPERTIES = 200, 40
CUSTOM_DAYS = 400
LONGEST_DAYS = 3650
# What a reporter may put beside the properties of any kind.
EVERYWHERE = frozenset({"_w", "screen", "layout", "experiment", "variant"})

Kinds = Mapping[str, Kind]


@dataclasses.dataclass(eq=False)
class NameTakenError(DomainError):
    """The dictionary has this name already."""

    code = "event-name-taken"
    name: str


@dataclasses.dataclass(eq=False)
class BadPropertyError(DomainError):
    """A line that declares no property; `reason` is a text id part."""

    code = "event-bad-property"
    line: str
    reason: str


@dataclasses.dataclass(eq=False)
class BadNameError(DomainError):
    """Not how names of events are written."""

    code = "event-bad-name"


async def kinds_of(shop_id: int) -> dict[str, Kind]:
    """Every kind this shop may be told of, by name."""
    kinds = dict(STANDARD)
    for row in await EventKind.filter(shop_id=shop_id).order_by("id"):
        if not row.is_custom and row.name in kinds:
            kinds[row.name] = dataclasses.replace(kinds[row.name], keep_days=row.keep_days)
        elif row.is_custom and row.archived_at is None:
            kinds[row.name] = _own(row)
    return kinds


def check(
    kinds: Kinds, name: str, properties: Mapping[str, object], *, is_outside: bool = True
) -> Refusal | None:
    """Why this event is not taken, or None. Names of the bot itself are not for others."""
    kind = kinds.get(name)
    if kind is None:
        said = f"{name[:40]!r} is not in the dictionary of the shop"
        return Refusal(reason="unknown-name", field="name", message=said)
    if kind.is_inside and is_outside:
        said = f"{name} is reported by the bot itself"
        return Refusal(reason="inside-name", field="name", message=said)
    return held(kind, properties)


def strange(kind: Kind, properties: Mapping[str, object]) -> list[str]:
    """The properties that the dictionary does not know; they are kept all the same."""
    types = kind.types
    return [name for name in properties if name not in types and name not in EVERYWHERE]


async def register(
    shop: Shop, name: str, properties: tuple[Property, ...], actor: Person | None, now: datetime
) -> EventKind:
    """Let the shop report an event of its own. Raises BadNameError, NameTakenError."""
    if not NAME.fullmatch(name):
        raise BadNameError
    rows = EventKind.filter(shop_id=shop.id, is_custom=True)
    row = await rows.get_or_none(name=name)
    if name in STANDARD or (row is not None and row.archived_at is None):
        raise NameTakenError(name=name)
    if await rows.filter(archived_at__isnull=True).count() >= MOST_KINDS:
        raise BadValueError(reason="too-large", limit=str(MOST_KINDS))
    stored: list[dict[str, object]] = [dataclasses.asdict(each) for each in properties]
    if row is None:
        row = EventKind(shop_id=shop.id, name=name, is_custom=True, keep_days=CUSTOM_DAYS)
    row.properties, row.registered_at, row.archived_at = stored, now, None
    await row.save()
    await _changed(shop, "event_registered", name, actor, now)
    return row


async def archive(shop: Shop, name: str, actor: Person, now: datetime) -> None:
    """Take no more of them; those that are stored stay. Raises NotFoundError."""
    found = EventKind.filter(shop_id=shop.id, name=name, is_custom=True, archived_at__isnull=True)
    if not await found.update(archived_at=now):
        raise NotFoundError(thing="event_kind")
    await _changed(shop, "event_archived", name, actor, now)


async def keep(shop: Shop, name: str, days: int | None, actor: Person, now: datetime) -> None:
    """How many days events of this name are kept, None for ever. Raises NotFoundError."""
    if days is not None and not 1 <= days <= LONGEST_DAYS:
        raise BadValueError(reason="too-small" if days < 1 else "too-large", limit=_limit(days))
    if name in STANDARD:
        fresh: dict[str, Any] = {"keep_days": days, "is_custom": False, "registered_at": now}
        await EventKind.update_or_create(fresh, shop_id=shop.id, name=name)
    elif not await EventKind.filter(shop_id=shop.id, name=name).update(keep_days=days):
        raise NotFoundError(thing="event_kind")
    await _changed(shop, "event_kept", name, actor, now, days=days or 0)


def properties_of(text: str) -> tuple[Property, ...]:
    """Lines such as `size: text` and `price: number!`. Raises BadPropertyError."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_PROPERTIES:
        raise BadPropertyError(line=str(MOST_PROPERTIES), reason="too-many")
    found = tuple(_property(line) for line in lines)
    if len({each.name for each in found}) < len(found):
        raise BadPropertyError(line=lines[0], reason="twice")
    return found


def _property(line: str) -> Property:
    name, _, said = line.partition(":")
    said = said.strip().lower() or "text"
    type_ = said.rstrip("! ")
    if not PROPERTY.fullmatch(name.strip()):
        raise BadPropertyError(line=line[:60], reason="name")
    for known in TYPES:
        if known == type_:
            return Property(name.strip(), known, is_required=said.endswith("!"))
    raise BadPropertyError(line=line[:60], reason="type")


def _own(row: EventKind) -> Kind:
    properties = tuple(Property(**each) for each in row.properties)  # type: ignore[arg-type]
    return Kind(name=row.name, group="custom", properties=properties, keep_days=row.keep_days)


def _limit(days: int) -> str:
    return "1" if days < 1 else str(LONGEST_DAYS)


async def _changed(
    shop: Shop, action: str, name: str, actor: Person | None, now: datetime, **details: object
) -> None:
    changes.note(shop.id)
    await audit.record(shop.id, actor, action, now, name=name, **details)
