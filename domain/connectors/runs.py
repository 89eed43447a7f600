"""Runs: asked for by the clock or a person, done one after another, decided about when held."""

import asyncio
import logging
import shutil
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from tortoise.transactions import in_transaction

from domain.audience import audit
from domain.connectors import connecting, health
from domain.connectors.schedule import after_failure
from domain.connectors.work import Result, Work
from domain.core.errors import DomainError, NotFoundError
from domain.core.ports import Files, World
from domain.imports.problems import StoppedError
from domain.models import Connector, ConnectorProblem, ConnectorRun, Person

log = logging.getLogger(__name__)

OPEN = ("waiting", "running")
# Of runs that are over, so many of the last may have left something on the disk.
SWEPT = 50


async def find(shop_id: int, number: int) -> ConnectorRun:
    """The run with its connection. Raises NotFoundError."""
    run = await ConnectorRun.get_or_none(id=number, shop_id=shop_id).select_related("connector")
    if run is None:
        raise NotFoundError(thing="connector")
    return run


async def last(connector: Connector) -> ConnectorRun | None:
    """The newest run."""
    return await ConnectorRun.filter(connector_id=connector.id).order_by("-id").first()


async def last_done(connector: Connector) -> ConnectorRun | None:
    """The newest run that has a report of what it changed."""
    done = ConnectorRun.filter(connector_id=connector.id).exclude(report_hash="")
    return await done.order_by("-id").first()


async def held(connector: Connector) -> ConnectorRun | None:
    """The run that waits for a decision."""
    return await ConnectorRun.filter(connector_id=connector.id, status="held").first()


async def last_read(connector: Connector) -> ConnectorRun | None:
    """The newest run that has read anything: one that found nothing new has not."""
    read = ConnectorRun.filter(connector_id=connector.id, status__in=("done", "held"))
    return await read.order_by("-id").first()


async def problem_count(connector: Connector) -> int:
    """How many problems are kept of what was read last."""
    run = await last_read(connector)
    return await ConnectorProblem.filter(run_id=run.id).count() if run else 0


async def problems(connector: Connector, offset: int, limit: int) -> list[ConnectorProblem]:
    """A page of them, in the order of the feed."""
    run = await last_read(connector)
    found = ConnectorProblem.filter(run_id=run.id if run else 0).order_by("id")
    return await found.offset(offset).limit(limit)


async def ask(
    connector: Connector, actor: Person | None, now: datetime, *, file_hash: str = ""
) -> ConnectorRun:
    """A run to do now; the one under way where there is one and no file is given."""
    open_one = await ConnectorRun.filter(connector_id=connector.id, status__in=OPEN).first()
    if open_one and not file_hash:
        return open_one
    return await ConnectorRun.create(
        shop_id=connector.shop_id,
        connector_id=connector.id,
        cause="file" if file_hash else "hand",
        file_hash=file_hash,
        asked_by=actor.telegram_id if actor else None,
        made_at=now,
    )


async def stop(run: ConnectorRun, now: datetime) -> bool:
    """Stop it; what is written stays. False when it was over already."""
    return bool(
        await ConnectorRun.filter(id=run.id, status__in=OPEN).update(
            status="dropped", finished_at=now
        )
    )


async def allow(run: ConnectorRun, actor: Person, now: datetime) -> bool:
    """Do what was held. False when somebody has decided already."""
    allowed = await ConnectorRun.filter(id=run.id, status="held").update(
        status="waiting", is_allowed=True, asked_by=actor.telegram_id
    )
    return await _decided(run, actor, now, "connector-allow", is_done=bool(allowed))


async def refuse(run: ConnectorRun, actor: Person, now: datetime) -> bool:
    """Leave everything as it was. False when somebody has decided already."""
    refused = await ConnectorRun.filter(id=run.id, status="held").update(
        status="dropped", finished_at=now
    )
    return await _decided(run, actor, now, "connector-refuse", is_done=bool(refused))


async def _decided(
    run: ConnectorRun, actor: Person, now: datetime, action: str, *, is_done: bool
) -> bool:
    if is_done:
        await Connector.filter(id=run.connector_id, status="held").update(status="warns")
        connector = await Connector.get(id=run.connector_id)
        named = connector.name or connector.kind
        await audit.record(run.shop_id, actor, action, now, name=named)
    return is_done


async def plan(now: datetime) -> None:
    """Make runs for the connections whose time has come; each at most once."""
    due = Connector.filter(next_run_at__lte=now, is_paused=False, removed_at__isnull=True)
    for connector in await due.select_related("shop").order_by("next_run_at", "id"):
        following = connecting.open_kind(connector).next_run(now, connector.shop.zone)
        async with in_transaction("default"):
            taken = await Connector.filter(
                id=connector.id, next_run_at=connector.next_run_at
            ).update(next_run_at=following)
            is_busy = await ConnectorRun.filter(connector_id=connector.id, status__in=OPEN).exists()
            if taken and not is_busy:
                await ConnectorRun.create(
                    shop_id=connector.shop_id,
                    connector_id=connector.id,
                    cause="clock",
                    made_at=now,
                )


async def to_do() -> list[int]:
    """Ids of runs to do, those a crash has left first, one for a connection."""
    # In the order of the alphabet `running` stands before `waiting`.
    found = await ConnectorRun.filter(status__in=OPEN).order_by("status", "id")
    firsts = {each.connector_id: each.id for each in reversed(found)}
    return [each.id for each in found if firsts[each.connector_id] == each.id]


async def perform(run_id: int, world: World, stopping: asyncio.Event) -> None:
    """Do a waiting run, or go on with one that a crash has left running."""
    now = world.clock()
    await ConnectorRun.filter(id=run_id, status="waiting").update(status="running", started_at=now)
    run = await ConnectorRun.get(id=run_id).select_related("connector__shop")
    if run.status != "running":
        return
    work = Work(
        run=run,
        connector=run.connector,
        shop=run.connector.shop,
        world=world,
        folder=_folder(run.id, world.files),
        stopping=stopping,
    )
    try:
        await _done(work)
    finally:
        # Only a bug leaves it running; the next start must not meet it again.
        if not stopping.is_set():
            await _failed(work, "connector-bug", {})
        await _clean(work)


async def _done(work: Work) -> None:
    try:
        result = await connecting.kind_of(work.connector, work.world.vault).run(work)
    except DomainError as error:
        # What breaks while the process ends is begun again by the next one.
        if not work.stopping.is_set():
            await _failed(work, error.code, error.values())
    except StoppedError:
        log.info("connector stopped run=%d", work.run.id)
    else:
        await _ended(work, result)


def _folder(run_id: int, files: Files) -> Path:
    return files.scratch(f"connector-{run_id}")


async def _clean(work: Work) -> None:
    """What a held run has read waits for the decision; what the process has cut off goes on."""
    run = await ConnectorRun.get(id=work.run.id)
    if run.status not in {"running", "held"}:
        await asyncio.to_thread(shutil.rmtree, work.folder, ignore_errors=True)


async def sweep(files: Files) -> None:
    """Delete what runs that are over have left on the disk."""
    over = ConnectorRun.exclude(status__in=("waiting", "running", "held")).order_by("-id")
    for run in await over.limit(SWEPT):
        await asyncio.to_thread(shutil.rmtree, _folder(run.id, files), ignore_errors=True)


async def _ended(work: Work, result: Result) -> None:
    now, run = work.world.clock(), work.run
    async with in_transaction("default"):
        still = await ConnectorRun.filter(id=run.id, status="running").update(
            status=result.status,
            counts=dict(result.counts),
            problems=dict(result.reasons),
            finished_at=None if result.status == "held" else now,
        )
        if not still:
            return
        await health.keep(run, result.problems, now)
        # A newer word of the other side stands in place of the older one.
        await ConnectorRun.filter(
            connector_id=run.connector_id, status="held", id__lt=run.id
        ).update(status="dropped", finished_at=now)
        read = await last_read(work.connector) if result.status == "same" else None
        reasons = read.problems if read else result.reasons
        await health.works(work.connector, now, has_problems=bool(reasons))
        if result.status == "held":
            await Connector.filter(id=run.connector_id).update(status="held")
        elif result.memory:
            fresh = await Connector.get(id=run.connector_id)
            state = {**fresh.state, **result.memory}
            await Connector.filter(id=run.connector_id).update(state=state)
    log.info("connector run=%d status=%s", run.id, result.status)


async def _failed(work: Work, code: str, values: Mapping[str, Any]) -> None:
    now, run = work.world.clock(), work.run
    async with in_transaction("default"):
        still = await ConnectorRun.filter(id=run.id, status="running").update(
            status="failed", error_code=code, error_values=dict(values), finished_at=now
        )
        # A wrong file says nothing of the address.
        if not still or run.cause == "file":
            return
        failures = await health.fails(work.connector, now, code, values)
        fresh = await Connector.get(id=run.connector_id)
        sooner = after_failure(failures, fresh.next_run_at, now)
        await Connector.filter(id=fresh.id).update(next_run_at=sooner)
    log.info("connector failed run=%d code=%s", run.id, code)
