"""The inbox worked off: oldest first, each call in a transaction of its own, none holding others.

An attempt is noted before it begins, so a call that kills the process is not tried at once again.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from tortoise.transactions import in_transaction

from domain.connectors import connecting, health
from domain.connectors.hooks import orders
from domain.connectors.hooks.call import Call, UnreadableError, flat
from domain.connectors.hooks.kind import BadCallError, HookKind, NotAnOrderError, Told
from domain.connectors.work import Problem
from domain.core.ports import SecretLostError, Vault
from domain.models import Connector, HookCall
from domain.shopdata.refusal import BadItemError

AT_ONCE: Final = 100
MOST_ATTEMPTS: Final = 8
FIRST_WAIT: Final = timedelta(seconds=30)
SAID, SAID_LONG = 40, 200


async def settle(vault: Vault, now: datetime, stopping: asyncio.Event) -> int:
    """Work off what may be tried now; how many calls there were."""
    count = 0
    while not stopping.is_set():
        waiting = HookCall.filter(
            status="waiting",
            not_before__lte=now,
            connector__is_paused=False,
            connector__removed_at__isnull=True,
        )
        rows = await waiting.order_by("received_at", "id").limit(AT_ONCE)
        for row in rows:
            await _tried(row, vault, now)
        count += len(rows)
        if len(rows) < AT_ONCE:
            break
    return count


async def _tried(row: HookCall, vault: Vault, now: datetime) -> None:
    attempts = row.attempts + 1
    if attempts > MOST_ATTEMPTS:
        await _troubled(row, "gave-up", "", now)
        return
    later = now + FIRST_WAIT * 2 ** min(attempts, 10)
    async with in_transaction("default"):
        await HookCall.filter(id=row.id).update(attempts=attempts, not_before=later)
    try:
        async with in_transaction("default"):
            await _understood(row, vault, now)
    except NotAnOrderError as error:
        await _ended(row, "skipped", reason=str(error)[:40], done_at=now)
    except BadCallError as error:
        await _troubled(row, error.reason, error.sample, now)
    except UnreadableError:
        await _troubled(row, "unreadable", "", now)
    except BadItemError as error:
        first = error.wrongs[0]
        await _troubled(row, "bad-field", f"{first.pointer}: {first.message}", now)
    except SecretLostError:
        await _troubled(row, "secret-lost", "", now)


async def _understood(row: HookCall, vault: Vault, now: datetime) -> None:
    connector = await Connector.get(id=row.connector_id).select_related("shop")
    kind = connecting.kind_of(connector, vault)
    if not isinstance(kind, HookKind):
        raise NotAnOrderError("skip")
    call = Call(body=bytes(row.body), headers=row.headers)
    told = await _numbered(row, kind.told(call, connector.shop))
    written = await orders.write(connector, told, row.received_at, now)
    is_same = written.result == "unchanged"
    await HookCall.filter(id=row.id).update(
        status="same" if is_same else "done",
        number=told.number,
        ref=told.ref[:64],
        customer_id=written.customer_id,
        reason=written.problems[0].reason if written.problems else "",
        detail=written.problems[0].sample[:200] if written.problems else "",
        said=kept(told.said),
        done_at=now,
    )
    name = {"created": "orders_new", "updated": "orders_changed"}.get(written.result, "orders_same")
    await health.good(connector, now, {name: 1}, written.problems)


async def _numbered(row: HookCall, told: Told) -> Told:
    """A call that knows an order only by the site's own key finds its number in an earlier one."""
    if told.number:
        return told
    earlier = HookCall.filter(shop_id=row.shop_id, connector_id=row.connector_id, ref=told.ref)
    found = await earlier.exclude(number="").order_by("-id").first()
    if found is None:
        raise NotAnOrderError("unknown-order")
    return told.named(found.number)


def kept(said: Mapping[str, Any]) -> dict[str, str]:
    """What nothing here has a place for, as flat texts."""
    pairs = list(flat(dict(said)))[:SAID]
    return {name[:80]: value.replace("\0", "")[:SAID_LONG] for name, value in pairs}


async def _troubled(row: HookCall, reason: str, sample: str, now: datetime) -> None:
    connector = await Connector.get(id=row.connector_id).select_related("shop")
    sample = sample.replace("\0", "")[:200]
    async with in_transaction("default"):
        await HookCall.filter(id=row.id).update(
            status="problem", reason=reason[:40], detail=sample, done_at=now
        )
        problem = Problem(reason=reason, sample=sample)
        await health.good(connector, now, {"orders_failed": 1}, (problem,))


async def _ended(row: HookCall, status: str, **changes: object) -> None:
    async with in_transaction("default"):
        await HookCall.filter(id=row.id).update(status=status, **changes)
