"""The inbox of calls: kept as they came before anybody is answered, and looked at by staff."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, Literal

from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from domain.audience import audit
from domain.connectors import connecting, health
from domain.connectors.hooks.call import Call
from domain.connectors.hooks.kind import HookKind
from domain.core.errors import DomainError, NotFoundError
from domain.core.ports import Vault
from domain.models import Connector, HookCall, Person

Answer = Literal["kept", "trial", "refused", "paused"]
MOST_REFUSED: Final = 100
KEPT: Final = timedelta(days=30)
PROBLEMS_KEPT: Final = timedelta(days=90)
TROUBLED: Final = ("problem", "refused")
CONTENT_TYPE: Final = "content-type"


@dataclasses.dataclass(eq=False)
class HookRefusedError(DomainError):
    """A call whose signature or key is not the right one."""

    code = "hook-refused"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Taken:
    """What became of a call, and whether the job has something to do."""

    answer: Answer
    is_new: bool = False


async def take(
    connector: Connector, body: bytes, headers: Mapping[str, str], vault: Vault, now: datetime
) -> Taken:
    """Keep a call in a transaction of its own. Raises SecretLostError, nothing else."""
    kind = connecting.kind_of(connector, vault)
    if not isinstance(kind, HookKind):
        return Taken(answer="refused")
    wanted = {CONTENT_TYPE, *kind.listened()}
    call = Call(
        body=body, headers={name: headers[name][:500] for name in wanted if name in headers}
    )
    if kind.is_trial(call):
        return Taken(answer="trial")
    is_proved = kind.proof(call)
    async with in_transaction("default"):
        if not is_proved:
            await _refuse(connector, kind, call, now)
            return Taken(answer="refused")
        return Taken(answer="kept", is_new=await _keep(connector, kind, call, "waiting", now))


def _shown(kind: HookKind, call: Call) -> dict[str, str]:
    """The headers without the secret, which has done its work."""
    hidden = kind.hidden()
    return {name: value for name, value in call.headers.items() if name not in hidden}


async def _keep(
    connector: Connector, kind: HookKind, call: Call, status: str, now: datetime
) -> bool:
    key = kind.key(call)[:64]
    known = await HookCall.get_or_none(connector_id=connector.id, key=key)
    if known is not None:
        # What came without proof before and has it now.
        again = HookCall.filter(id=known.id, status="refused")
        changes = {"status": status, "reason": "", "headers": _shown(kind, call)}
        return status == "waiting" and bool(await again.update(**changes))
    await HookCall.create(
        shop_id=connector.shop_id,
        connector_id=connector.id,
        key=key,
        headers=_shown(kind, call) if status == "waiting" else dict(call.headers),
        body=call.body,
        received_at=now,
        status=status,
        reason="bad-signature" if status == "refused" else "",
        not_before=now,
    )
    return True


async def _refuse(connector: Connector, kind: HookKind, call: Call, now: datetime) -> None:
    """Kept all the same, some of them: with the right secret they can be taken after all."""
    held = HookCall.filter(connector_id=connector.id, status="refused")
    if await held.count() < MOST_REFUSED:
        await _keep(connector, kind, call, "refused", now)
    await health.bad(connector, now, HookRefusedError.code, {})


async def page(
    connector: Connector, offset: int, limit: int, *, is_troubled: bool
) -> tuple[list[HookCall], int]:
    """The calls, newest first, and how many there are."""
    found = HookCall.filter(shop_id=connector.shop_id, connector_id=connector.id)
    if is_troubled:
        found = found.filter(status__in=TROUBLED)
    rows = found.order_by("-received_at", "-id").offset(offset).limit(limit)
    return await rows, await found.count()


async def find(shop_id: int, number: int) -> HookCall:
    """One call with its connection and shop. Raises NotFoundError."""
    found = await HookCall.get_or_none(id=number, shop_id=shop_id).select_related(
        "connector__shop", "shop"
    )
    if found is None:
        raise NotFoundError(thing="call")
    return found


async def counts(connector: Connector) -> dict[str, int]:
    """How many calls wait, are understood, are in trouble."""
    found = HookCall.filter(shop_id=connector.shop_id, connector_id=connector.id)
    return {
        "orders": await found.filter(status__in=("done", "same")).count(),
        "waiting": await found.filter(status="waiting").count(),
        "troubled": await found.filter(status__in=TROUBLED).count(),
    }


async def again(
    connector: Connector, number: int | None, actor: Person, vault: Vault, now: datetime
) -> int:
    """Try what failed once more, one call or all; those without proof only when they have it now.

    Returns how many are tried.
    """
    rows = HookCall.filter(
        shop_id=connector.shop_id, connector_id=connector.id, status__in=TROUBLED
    )
    if number is not None:
        rows = rows.filter(id=number)
    kind = connecting.kind_of(connector, vault)
    ids = [
        row.id
        for row in await rows.order_by("id").limit(1_000)
        if row.status == "problem" or _has_proof(kind, row)
    ]
    count: int = await HookCall.filter(id__in=ids, status__in=TROUBLED).update(
        status="waiting", attempts=0, reason="", detail="", not_before=now
    )
    if count:
        await audit.record(connector.shop_id, actor, "hook_again", now, count=count)
    return count


def _has_proof(kind: object, row: HookCall) -> bool:
    call = Call(body=bytes(row.body), headers=row.headers)
    return isinstance(kind, HookKind) and kind.proof(call)


async def forget(now: datetime) -> int:
    """Drop what was understood long ago, and what nobody looked at for longer."""
    old = Q(status__in=("done", "same", "skipped"), received_at__lt=now - KEPT)
    older = Q(status__in=TROUBLED, received_at__lt=now - PROBLEMS_KEPT)
    count: int = await HookCall.filter(old | older).delete()
    return count
