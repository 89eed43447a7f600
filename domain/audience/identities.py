"""By what a customer is known: looked up, written down, and drawn together into one person."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any

from tortoise.expressions import Q

from domain.audience import relatives
from domain.audience.kinship import CONTACTS, PERSONAL, Key
from domain.audience.merging import living
from domain.core.errors import BadValueError
from domain.facts.saying import listeners, say_to
from domain.facts.topics.customer_created import CustomerCreated
from domain.models import Customer, Identity, IdentityLink, Shop

__all__ = ["Key", "find", "identify", "seen_together"]
NAMING = frozenset({*PERSONAL, *CONTACTS})
COLUMNS = {"phone": "phone", "email": "email", "telegram": "telegram_id"}


async def find(shop_id: int, key: Key) -> Customer | None:
    """The customer known by this, None when nobody is."""
    row = await Identity.get_or_none(shop_id=shop_id, kind=key.kind, value=key.value)
    return None if row is None else await living(row.customer_id)


async def identify(
    shop_id: int, keys: Sequence[Key], now: datetime, *, source: str = "api"
) -> Customer:
    """The one customer behind keys that came together; made where nobody is known by any.

    Values are already normalised. People are merged by the rules of `kinship`. Without a single
    key that is not empty it raises BadValueError.
    """
    keys = sorted({key for key in keys if key.value}, key=lambda key: key.strength)
    if not keys:
        raise BadValueError(reason="missing")
    known = await _known(shop_id, keys)
    if len(known) < len(keys):
        await _alone(shop_id)
        known = await _known(shop_id, keys)
    if not known and sum(key.kind == "telegram" for key in keys) <= 1:
        return await _stranger(shop_id, keys, now, source)
    is_named = any(key.kind in NAMING for key in known)
    fresh: set[int] = set()
    for key in [key for key in keys if key not in known]:
        known[key] = await _written(shop_id, key, known, now, fresh)
    await seen_together(shop_id, list(known.values()), now, source=source, fresh=fresh)
    row = await Identity.get(id=known[keys[0]].id)
    customer = await living(row.customer_id)
    if not is_named:
        await _introduced(customer, keys, now, source)
    return customer


async def seen_together(
    shop_id: int,
    rows: Sequence[Identity],
    now: datetime,
    *,
    source: str,
    fresh: Collection[int] = (),
) -> None:
    """Keep that these identities came together, and draw what follows from that.

    On `fresh` customers nothing was written yet but their identities.
    """
    ids = sorted(row.id for row in rows)
    if not await _unseen(ids):
        return
    await _alone(shop_id)
    new = await _unseen(ids)
    if not new:
        return
    new += await _imported(rows, {each for pair in new for each in pair})
    await _link(shop_id, new, now, source)
    await relatives.settle(shop_id, ids, now, fresh)


async def _introduced(customer: Customer, keys: Sequence[Key], now: datetime, source: str) -> None:
    """Tell of a customer who has just got a name: a visitor of a page alone is none yet."""
    names = {key for key in keys if key.kind in NAMING}
    heard = await listeners(customer.shop_id, CustomerCreated.topic) if names else []
    if not heard:
        return
    rows = await Identity.filter(customer_id=customer.id, kind__in=list(NAMING))
    if {Key(row.kind, row.value) for row in rows} <= names:
        await say_to(heard, CustomerCreated(customer_id=customer.id, source=source), now)


async def _stranger(shop_id: int, keys: Sequence[Key], now: datetime, source: str) -> Customer:
    """Somebody of whom nothing is known yet: one row, and nothing that could follow from it."""
    columns: dict[str, Any] = {"shop_id": shop_id, "registered_at": now}
    for key in keys:
        if key.kind in COLUMNS:
            columns.setdefault(COLUMNS[key.kind], _value(key))
    customer = await Customer.create(**columns)
    await Identity.bulk_create(
        (
            Identity(
                shop_id=shop_id,
                customer_id=customer.id,
                kind=key.kind,
                value=key.value,
                added_at=now,
            )
            for key in keys
        ),
        ignore_conflicts=True,
    )
    rows = list((await _known(shop_id, keys)).values())
    if any(row.customer_id != customer.id for row in rows):
        # Somebody else was faster without asking.
        await seen_together(shop_id, rows, now, source=source)
        return await living(rows[0].customer_id)
    await _link(shop_id, combinations(sorted(row.id for row in rows), 2), now, source)
    await _introduced(customer, keys, now, source)
    return customer


async def _link(shop_id: int, pairs: Iterable[tuple[int, int]], now: datetime, source: str) -> None:
    links = [
        IdentityLink(shop_id=shop_id, one_id=one, other_id=other, source=source[:8], seen_at=now)
        for one, other in pairs
    ]
    if links:
        await IdentityLink.bulk_create(links, ignore_conflicts=True)


async def _unseen(ids: Sequence[int]) -> list[tuple[int, int]]:
    links = await IdentityLink.filter(one_id__in=ids, other_id__in=ids)
    there = {(link.one_id, link.other_id) for link in links}
    return [pair for pair in combinations(ids, 2) if pair not in there]


async def _alone(shop_id: int) -> None:
    """Let nobody else change who is who in this shop until the transaction ends."""
    await Shop.filter(id=shop_id).select_for_update(no_key=True).only("id").first()


async def _imported(rows: Sequence[Identity], linked: set[int]) -> list[tuple[int, int]]:
    """Identities that a file put on these rows without a word on how they hang together."""
    homes = list({row.home_id or row.customer_id for row in rows})
    began = Q(home_id__in=homes) | Q(home_id__isnull=True, customer_id__in=homes)
    mates = await Identity.filter(began, shop_id=rows[0].shop_id)
    ids = [each.id for each in mates]
    for link in await IdentityLink.filter(Q(one_id__in=ids) | Q(other_id__in=ids)):
        linked |= {link.one_id, link.other_id}
    pairs: list[tuple[int, int]] = []
    for mate in mates:
        others = [each for each in mates if each.id != mate.id and _home(each) == _home(mate)]
        if others and mate.id not in linked:
            anchor = min(others, key=lambda each: Key(each.kind, each.value).strength)
            pairs.append((min(anchor.id, mate.id), max(anchor.id, mate.id)))
    return list(dict.fromkeys(pairs))


def _home(row: Identity) -> int:
    return row.home_id or row.customer_id


async def _known(shop_id: int, keys: Iterable[Key]) -> dict[Key, Identity]:
    either = Q(*(Q(kind=key.kind, value=key.value) for key in keys), join_type="OR")
    rows = await Identity.filter(either, shop_id=shop_id)
    return {Key(row.kind, row.value): row for row in rows}


async def _written(
    shop_id: int, key: Key, known: dict[Key, Identity], now: datetime, fresh: set[int]
) -> Identity:
    """A new identity, on the row where it may stay if its people are told apart later."""
    host = await _host(key, known)
    if host is None:
        made = await Customer.create(shop_id=shop_id, registered_at=now)
        host = made.id
        fresh.add(host)
    row, _ = await Identity.get_or_create(
        {"customer_id": host, "added_at": now}, shop_id=shop_id, kind=key.kind, value=key.value
    )
    await _fill(row.customer_id, key)
    return row


async def _host(key: Key, known: dict[Key, Identity]) -> int | None:
    """A contact goes anywhere; a personal number to somebody without one; a device to a person.

    Devices and numbers bring rows with them, so they don't begin on a row they may have to leave.
    """
    for other in sorted(known, key=lambda each: each.strength):
        owner = known[other].customer_id
        if key.kind in CONTACTS or (other.kind in PERSONAL and key.kind not in PERSONAL):
            return owner
        if other.kind in PERSONAL and not await Identity.exists(customer_id=owner, kind=key.kind):
            return owner
    return None


async def _fill(customer_id: int, key: Key) -> None:
    """Write the address into the column of the row, if it is blank."""
    column = COLUMNS.get(key.kind)
    if column is None:
        return
    customer = await Customer.get(id=customer_id)
    if getattr(customer, column):
        return
    setattr(customer, column, _value(key))
    await customer.save(update_fields=[column])


def _value(key: Key) -> int | str:
    return int(key.value) if key.kind == "telegram" else key.value
