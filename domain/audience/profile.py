"""What staff change about a customer: name, contacts, tags, notes, the shop's own fields."""

import dataclasses
from datetime import datetime
from typing import Final

from domain.audience import audit, contacts
from domain.audience.identities import Key, find, seen_together
from domain.audience.shops import CITIES, zone_named
from domain.core.errors import BadValueError, DomainError, NotFoundError
from domain.core.names import fold
from domain.models import (
    Customer,
    CustomerField,
    CustomerNote,
    CustomerTag,
    Identity,
    Person,
    Shop,
)

COLUMNS: Final = {"name": 160, "phone": 20, "email": 254, "city": 120, "time_zone": 64}
FOLDED: Final = {"name": "name_folded", "city": "city_folded"}
NOTE_LIMIT, TAG_LIMIT, FIELD_LIMIT = 1_000, 60, 400
NOTHING: Final = "-"


@dataclasses.dataclass(eq=False)
class ContactTakenError(DomainError):
    """The phone or address leads to another customer already."""

    code = "contact-taken"
    number: str
    name: str


async def change(
    shop: Shop, customer: Customer, column: str, typed: str, actor: Person, now: datetime
) -> None:
    """Set one of COLUMNS, `-` empties it. Raises BadValueError, ContactTakenError."""
    typed = "" if typed.strip() == NOTHING else _line(typed, COLUMNS[column])
    match column:
        case "phone":
            value = contacts.phone(typed, shop.country) if typed else ""
            await _lead(customer, Key(column, value), customer.phone, now)
        case "email":
            value = contacts.email(typed) if typed else ""
            await _lead(customer, Key(column, value), customer.email, now)
        case "time_zone":
            value = zone_named(typed) if typed else ""
        case _:
            value = typed
    changes = {column: value, **_zone_by(customer, column, value)}
    if column in FOLDED:
        changes[FOLDED[column]] = fold(value)[: COLUMNS[column]]
    await Customer.filter(id=customer.id).update(**changes)
    await audit.record(
        shop.id, actor, "customer_changed", now, number=str(customer.id), column=column
    )


def _zone_by(customer: Customer, column: str, value: str) -> dict[str, str]:
    """The clock told by hand stays; until then a city that is known says it."""
    if column == "time_zone":
        return {"zone_source": "set" if value else ""}
    if column != "city" or customer.zone_source not in {"", "city"}:
        return {}
    zone = CITIES.get(fold(value), "")
    return {"time_zone": zone, "zone_source": "city" if zone else ""}


async def _lead(customer: Customer, key: Key, old: str, now: datetime) -> None:
    """Let the new contact lead to the customer instead of the old one."""
    if key.value == old:
        return
    owner = await find(customer.shop_id, key) if key.value else None
    if owner is not None and owner.id != customer.id:
        raise ContactTakenError(number=str(owner.id), name=owner.name or "—")
    await Identity.filter(customer_id=customer.id, kind=key.kind, value=old).delete()
    if not key.value or owner is not None:
        return
    row = await Identity.create(
        shop_id=customer.shop_id,
        customer=customer,
        kind=key.kind,
        value=key.value,
        added_at=now,
    )
    others = await Identity.filter(customer_id=customer.id).exclude(id=row.id)
    if others:
        anchor = min(others, key=lambda each: Key(each.kind, each.value).strength)
        await seen_together(customer.shop_id, [row, anchor], now, source="staff")


async def tag(customer: Customer, label: str, actor: Person, now: datetime) -> None:
    """Put a tag on; putting it on twice changes nothing. Raises BadValueError."""
    label = _line(label, TAG_LIMIT)
    await CustomerTag.get_or_create(
        {"label": label, "added_at": now},
        shop_id=customer.shop_id,
        tag=fold(label)[:TAG_LIMIT],
        customer_id=customer.id,
    )
    await audit.record(
        customer.shop_id, actor, "customer_tagged", now, number=str(customer.id), tag=label
    )


async def untag(customer: Customer, tag_id: int, actor: Person, now: datetime) -> None:
    """Take a tag off; a second tap finds none. Raises NotFoundError."""
    found = await CustomerTag.get_or_none(id=tag_id, customer_id=customer.id)
    if found is None:
        raise NotFoundError(thing="button")
    await found.delete()
    await audit.record(
        customer.shop_id, actor, "customer_untagged", now, number=str(customer.id), tag=found.label
    )


async def put(customer: Customer, label: str, value: str, now: datetime) -> None:
    """Set a field of the shop's own; an empty value takes it away. Raises BadValueError."""
    label = _line(label, TAG_LIMIT)
    value = " ".join(value.split())
    if len(value) > FIELD_LIMIT:
        raise BadValueError(reason="too-long", limit=str(FIELD_LIMIT))
    place = {
        "shop_id": customer.shop_id,
        "name": fold(label)[:TAG_LIMIT],
        "customer_id": customer.id,
    }
    if not value:
        await CustomerField.filter(**place).delete()
        return
    content = {
        "label": label,
        "value": value,
        "value_folded": fold(value)[:FIELD_LIMIT],
        "changed_at": now,
    }
    await CustomerField.update_or_create(content, **place)


async def write_note(customer: Customer, text: str, author: Person, now: datetime) -> None:
    """Keep a note. Raises BadValueError."""
    text = text.strip()
    if not text or len(text) > NOTE_LIMIT:
        raise BadValueError(reason="too-long" if text else "empty", limit=str(NOTE_LIMIT))
    await CustomerNote.create(
        shop_id=customer.shop_id,
        customer=customer,
        author_id=author.telegram_id,
        author_name=author.name,
        text=text,
        written_at=now,
    )


async def notes_page(customer: Customer, offset: int, limit: int) -> tuple[list[CustomerNote], int]:
    """Notes, the newest first, and how many there are."""
    notes = CustomerNote.filter(customer_id=customer.id)
    return await notes.order_by("-id").offset(offset).limit(limit), await notes.count()


async def drop_note(customer: Customer, note_id: int) -> None:
    """Throw a note away. Raises NotFoundError."""
    if not await CustomerNote.filter(id=note_id, customer_id=customer.id).delete():
        raise NotFoundError(thing="button")


def _line(text: str, limit: int) -> str:
    text = " ".join(text.split())
    if not text:
        raise BadValueError(reason="empty")
    if len(text) > limit:
        raise BadValueError(reason="too-long", limit=str(limit))
    return text
