"""Tags and the shop's own fields of a customer, as its programs tell them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.core.names import fold
from domain.models import Customer, CustomerField, CustomerTag

NAME, VALUE = 60, 400


async def tag(
    customer: Customer, labels: Sequence[str], removed: Sequence[str], now: datetime
) -> bool:
    """Put tags on and take others off; whether anything changed."""
    if not labels and not removed:
        return False
    there = {row.tag: row for row in await CustomerTag.filter(customer_id=customer.id)}
    wanted = {fold(label)[:NAME]: label for label in labels if fold(label)}
    off = {fold(label)[:NAME] for label in removed} - set(wanted)
    gone = [row.id for name, row in there.items() if name in off]
    if gone:
        await CustomerTag.filter(id__in=gone).delete()
    new = [
        CustomerTag(
            shop_id=customer.shop_id, customer_id=customer.id, tag=name, label=label, added_at=now
        )
        for name, label in wanted.items()
        if name not in there
    ]
    await CustomerTag.bulk_create(new)
    return bool(gone or new)


async def fill(customer: Customer, told: Mapping[str, str | None], now: datetime) -> bool:
    """Set the shop's own fields; None or nothing takes one away. Whether anything changed."""
    if not told:
        return False
    there = {row.name: row for row in await CustomerField.filter(customer_id=customer.id)}
    changed = False
    for label, value in told.items():
        name = fold(label)[:NAME]
        if name:
            changed |= await _set(customer, there.get(name), label, value, now)
    return changed


async def _set(
    customer: Customer, row: CustomerField | None, label: str, value: str | None, now: datetime
) -> bool:
    plain = " ".join((value or "").split())[:VALUE]
    if row is not None and row.value == plain:
        return False
    if row is not None and not plain:
        await row.delete()
    elif row is not None:
        row.value, row.value_folded, row.changed_at = plain, fold(plain)[:VALUE], now
        await row.save()
    elif plain:
        await CustomerField.create(
            shop_id=customer.shop_id,
            customer_id=customer.id,
            name=fold(label)[:NAME],
            label=" ".join(label.split())[:NAME],
            value=plain,
            value_folded=fold(plain)[:VALUE],
            changed_at=now,
        )
    return row is not None or bool(plain)


async def tags(customer: Customer) -> list[str]:
    """The labels, as they were put on."""
    rows = await CustomerTag.filter(customer_id=customer.id).order_by("id")
    return [row.label for row in rows]


async def fields(customer: Customer) -> dict[str, str | None]:
    """The shop's own fields by their labels."""
    rows = await CustomerField.filter(customer_id=customer.id).order_by("id")
    return {row.label: row.value for row in rows}
