"""Tasks to call a customer: made, picked up, put off, and how they ended."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar, Final, Literal, cast

from domain.audience import rights
from domain.audience.customers import happened
from domain.audience.merging import living
from domain.audience.rights import Role
from domain.core.errors import DomainError, NotFoundError
from domain.messaging import fallback
from domain.models import Customer, ManagerTask, Person, Shop, Staff

Outcome = Literal["reached", "no_answer", "refused"]
OUTCOMES: Final = ("reached", "no_answer", "refused")
RIGHT: Final = "customers.edit"
# Who did not answer is called again, this many times in all.
MOST_TRIES: Final = 3
AGAIN: Final = timedelta(hours=3)
LATER: Final = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(days=7)}


@dataclasses.dataclass(eq=False)
class CallOverError(DomainError):
    """Somebody has written down already how the call ended."""

    code: ClassVar[str] = "call-over"
    who: str


async def make(
    shop_id: int, customer_id: int, script: str, now: datetime, *, delivery_id: int | None = None
) -> tuple[ManagerTask, bool]:
    """A task, and whether it is new: one delivery is one task."""
    customer = await living(customer_id)
    columns = {"customer_id": customer.id, "script": script, "made_at": now, "due_at": now}
    if delivery_id is None:
        return await ManagerTask.create(shop_id=shop_id, **columns), True
    return await ManagerTask.get_or_create(columns, shop_id=shop_id, delivery_id=delivery_id)


async def callers(task: ManagerTask, *, is_own_first: bool) -> tuple[int, ...]:
    """Whom to show it: the customer's own manager, or everybody who may call."""
    staff = await Staff.filter(shop_id=task.shop_id)
    able = [each for each in staff if rights.can(cast(Role, each.role), RIGHT)]
    customer = await Customer.get(id=task.customer_id)
    own = [each for each in able if each.id == customer.manager_id]
    return tuple(each.person_id for each in (own if is_own_first and own else able))


async def find(shop: Shop, number: int) -> ManagerTask:
    """The task with its customer. Raises NotFoundError."""
    found = await ManagerTask.get_or_none(id=number, shop_id=shop.id).select_related("customer")
    if found is None:
        raise NotFoundError(thing="manager_call")
    return found


async def page(
    shop: Shop, now: datetime, offset: int, limit: int
) -> tuple[Sequence[ManagerTask], int, int]:
    """Calls to make now, the oldest first; how many they are, and how many are put off."""
    still = ManagerTask.filter(shop_id=shop.id, status="open")
    due = still.filter(due_at__lte=now)
    found = due.order_by("due_at", "id").offset(offset).limit(limit).select_related("customer")
    count = await due.count()
    return await found, count, await still.count() - count


async def end(task: ManagerTask, outcome: Outcome, actor: Person, now: datetime) -> datetime | None:
    """Write down how it went; when to call again, where that is of use. Raises CallOverError."""
    is_again = outcome == "no_answer" and task.tries + 1 < MOST_TRIES
    changes: dict[str, object] = {"taken_by": actor.telegram_id, "tries": task.tries + 1}
    if is_again:
        changes["due_at"] = now + AGAIN
    else:
        changes |= {"status": "done", "outcome": outcome, "done_at": now}
    await _changed(task, changes)
    await _told(task, outcome, actor, now)
    if outcome != "no_answer" and task.delivery_id is not None:
        await fallback.acted(task.delivery_id, now)
    return now + AGAIN if is_again else None


async def put_off(task: ManagerTask, by: timedelta, actor: Person, now: datetime) -> datetime:
    """The customer asked to be called later. Raises CallOverError."""
    changes: dict[str, object] = {
        "due_at": now + by,
        "taken_by": actor.telegram_id,
        "tries": task.tries + 1,
    }
    await _changed(task, changes)
    await _told(task, "later", actor, now)
    return now + by


async def _changed(task: ManagerTask, changes: dict[str, object]) -> None:
    """One press counts: of two people at once the second is told who was first."""
    still = ManagerTask.filter(id=task.id, status="open", tries=task.tries)
    if not await still.update(**changes):
        fresh = await ManagerTask.get(id=task.id)
        who = await Person.get_or_none(telegram_id=fresh.taken_by or 0)
        raise CallOverError(who=who.name if who else "…")


async def _told(task: ManagerTask, outcome: str, actor: Person, now: datetime) -> None:
    customer = await living(task.customer_id)
    told: dict[str, object] = {"outcome": outcome, "manager": actor.name[:80]}
    await happened(customer, "manager_call", f"call:{task.id}:{task.tries}", now, told)


async def drop_old(days: int, shop_id: int, now: datetime) -> int:
    """Calls nobody made in time."""
    old = ManagerTask.filter(shop_id=shop_id, status="open", due_at__lt=now - timedelta(days=days))
    return await old.update(status="dropped", done_at=now)
