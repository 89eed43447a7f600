"""The stop list of a shop: people who are not written to at all, not even about an order.

It holds addresses, not customers: who is on it stays on it after a new import or the deletion of
their data. One address of a person on the list stops all the others of theirs.
"""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from domain.audience import audit, contacts
from domain.core.batches import batches
from domain.core.errors import BadValueError, DomainError, NotFoundError
from domain.models import Customer, Person, Shop, StopEntry
from domain.segments.sql import Sql, sql

STAFF: Final = "staff"
FILE: Final = "file"
COLUMNS: Final = {"telegram": "telegram_id", "email": "email", "phone": "phone"}
CHUNK: Final = 500


class Address(NamedTuple):
    """A kind of COLUMNS and the value as customers hold it."""

    kind: str
    value: str


@dataclasses.dataclass(eq=False)
class BadAddressError(DomainError):
    """Neither a phone, an e-mail, a Telegram name of a customer nor a Telegram id."""

    code = "bad-address"
    typed: str


@dataclasses.dataclass(frozen=True, kw_only=True)
class Taken:
    """What became of a list of addresses: new ones, known ones, and lines not understood."""

    new: int
    known: int
    wrong: tuple[tuple[int, DomainError], ...] = ()


async def address(shop: Shop, typed: str) -> Address:
    """What somebody typed: an e-mail, `@name`, a phone or `id 123`. Raises BadAddressError."""
    text = typed.strip()
    try:
        if text.startswith("@"):
            return await _by_name(shop, text[1:])
        if "@" in text:
            return Address("email", contacts.email(text))
        if text.casefold().startswith("id") and text[2:].strip().isdecimal():
            return Address("telegram", str(int(text[2:])))
        return Address("phone", contacts.phone(text, shop.country))
    except BadValueError:
        raise BadAddressError(typed=text[:40]) from None


async def _by_name(shop: Shop, name: str) -> Address:
    found = await Customer.filter(
        shop_id=shop.id, username__iexact=name, telegram_id__isnull=False
    ).first()
    if found is None:
        raise BadAddressError(typed=f"@{name}"[:40])
    return Address("telegram", str(found.telegram_id))


def addresses_of(customer: Customer) -> list[Address]:
    """Everything the customer can be written to by."""
    held = [(kind, getattr(customer, column)) for kind, column in COLUMNS.items()]
    return [Address(kind, str(value)) for kind, value in held if value]


async def add(
    shop: Shop,
    addresses: Iterable[Address],
    actor: Person | None,
    now: datetime,
    source: str = STAFF,
) -> Taken:
    """Put them on the list; who is on it already stays as they are."""
    wanted = list(dict.fromkeys(addresses))
    known = await _in_force(shop.id, [each.value for each in wanted])
    new = [each for each in wanted if each not in known]
    for batch in batches(new, CHUNK):
        await StopEntry.bulk_create(
            StopEntry(
                shop_id=shop.id,
                kind=each.kind,
                value=each.value,
                source=source,
                added_by=actor.telegram_id if actor else None,
                added_at=now,
            )
            for each in batch
        )
    if new:
        await audit.record(shop.id, actor, "stop_list_added", now, count=len(new))
    return Taken(new=len(new), known=len(wanted) - len(new))


def lines_of(content: bytes) -> list[str]:
    """The lines of a text file as shops make them: UTF-8, or else Windows."""
    try:
        return content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return content.decode("cp1251", errors="replace").splitlines()


async def add_lines(
    shop: Shop, lines: Sequence[str], actor: Person, now: datetime, source: str = FILE
) -> Taken:
    """Put addresses on the list, one a line; of a table the first column counts."""
    good: list[Address] = []
    wrong: list[tuple[int, DomainError]] = []
    for number, line in enumerate(lines, start=1):
        typed = line.replace("\t", ";").replace(",", ";").split(";")[0].strip().strip('"')
        if not typed:
            continue
        try:
            good.append(await address(shop, typed))
        except BadAddressError as error:
            # The first line of a file may well say what the column is called.
            is_heading = number == 1 and not any(each.isdigit() or each == "@" for each in typed)
            if source != FILE or not is_heading:
                wrong.append((number, error))
    taken = await add(shop, good, actor, now, source)
    return dataclasses.replace(taken, wrong=tuple(wrong))


async def remove(shop: Shop, entry_id: int, actor: Person, now: datetime) -> None:
    """Let the address be written to again. Raises NotFoundError when it is not on the list."""
    held = StopEntry.filter(shop_id=shop.id, id=entry_id, removed_at__isnull=True)
    if not await held.update(removed_at=now, removed_by=actor.telegram_id):
        raise NotFoundError(thing="stop-entry")
    await audit.record(shop.id, actor, "stop_list_removed", now, number=str(entry_id))


async def find(shop: Shop, entry_id: int) -> StopEntry:
    """One entry in force. Raises NotFoundError."""
    found = await StopEntry.get_or_none(shop_id=shop.id, id=entry_id, removed_at__isnull=True)
    if found is None:
        raise NotFoundError(thing="stop-entry")
    return found


async def page(shop: Shop, offset: int, limit: int) -> tuple[list[StopEntry], int]:
    """Entries in force, newest first, and how many there are."""
    found = StopEntry.filter(shop_id=shop.id, removed_at__isnull=True)
    return await found.order_by("-id").offset(offset).limit(limit), await found.count()


async def stopped(shop_id: int, customers: Sequence[Customer]) -> set[int]:
    """Whoever of them has an address on the list."""
    held = {each.id: addresses_of(each) for each in customers}
    known = await _in_force(shop_id, [at.value for ats in held.values() for at in ats])
    return {number for number, ats in held.items() if any(at in known for at in ats)}


async def _in_force(shop_id: int, values: Sequence[str]) -> set[Address]:
    found: set[Address] = set()
    for batch in batches(values, CHUNK):
        rows = StopEntry.filter(
            shop_id=shop_id,
            kind__in=list(COLUMNS),
            value__in=batch,
            removed_at__isnull=True,
        )
        found |= {Address(*row) for row in await rows.values_list("kind", "value")}
    return found


def condition(shop_id: int) -> Sql:
    """The customers on the list, of the table `c`, on either engine."""
    listed = "SELECT value FROM stop_entry WHERE shop_id = ? AND kind = ? AND removed_at IS NULL"
    return sql(
        f"(COALESCE(CAST(c.telegram_id AS TEXT), '') IN ({listed}) OR c.email IN ({listed})"
        f" OR c.phone IN ({listed}))",
        shop_id,
        "telegram",
        shop_id,
        "email",
        shop_id,
        "phone",
    )
