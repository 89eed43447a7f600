"""Whether a connection works: noted after every run, and after every call from outside."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.connectors.work import SAMPLE, Problem
from domain.core.period import day_start
from domain.models import Connector, ConnectorProblem, ConnectorRun

# So many failures in a row are worth a word to the owner.
SERIOUS = 3
KEPT_PROBLEMS = 200


async def good(
    connector: Connector,
    now: datetime,
    counts: Mapping[str, int],
    problems: Sequence[Problem] = (),
) -> None:
    """A call from outside was taken; the calls of one local day are one run."""
    run = await _today(connector, now)
    summed = Counter(run.counts) + Counter(counts)
    reasons = Counter(run.problems) + Counter(each.reason for each in problems)
    await ConnectorRun.filter(id=run.id).update(
        counts=dict(summed), problems=dict(reasons), finished_at=now
    )
    await keep(run, problems, now)
    await works(connector, now, has_problems=bool(problems))


async def bad(connector: Connector, now: datetime, code: str, values: Mapping[str, Any]) -> None:
    """A call from outside could not be taken."""
    run = await _today(connector, now)
    await ConnectorRun.filter(id=run.id).update(
        error_code=code, error_values=dict(values), finished_at=now
    )
    await fails(connector, now, code, values)


async def works(connector: Connector, now: datetime, *, has_problems: bool) -> None:
    """Note that it went well."""
    await Connector.filter(id=connector.id).update(
        status="warns" if has_problems else "works",
        failures=0,
        failing_since=None,
        error_code="",
        error_values={},
        last_run_at=now,
        last_good_at=now,
    )


async def fails(connector: Connector, now: datetime, code: str, values: Mapping[str, Any]) -> int:
    """Note that it failed; how many times in a row."""
    fresh = await Connector.get(id=connector.id)
    fresh.status, fresh.failures = "fails", fresh.failures + 1
    fresh.failing_since = fresh.failing_since or now
    fresh.error_code, fresh.error_values, fresh.last_run_at = code, dict(values), now
    await fresh.save(
        update_fields=[
            "status",
            "failures",
            "failing_since",
            "error_code",
            "error_values",
            "last_run_at",
        ]
    )
    return fresh.failures


async def keep(run: ConnectorRun, problems: Sequence[Problem], now: datetime) -> None:
    """Keep the first problems of a run."""
    have = await ConnectorProblem.filter(run_id=run.id).count()
    await ConnectorProblem.bulk_create(
        ConnectorProblem(
            shop_id=run.shop_id,
            connector_id=run.connector_id,
            run_id=run.id,
            line=each.line,
            field=each.field[:40],
            reason=each.reason[:40],
            sample=each.sample.replace("\x00", "")[:SAMPLE],
            happened_at=now,
        )
        for each in problems[: max(0, KEPT_PROBLEMS - have)]
    )


async def _today(connector: Connector, now: datetime) -> ConnectorRun:
    zone = connector.shop.zone
    first = day_start(now.astimezone(zone).date(), zone)
    found = await ConnectorRun.filter(
        connector_id=connector.id, cause="called", made_at__gte=first
    ).first()
    return found or await ConnectorRun.create(
        shop_id=connector.shop_id,
        connector_id=connector.id,
        cause="called",
        status="done",
        made_at=now,
        started_at=now,
        finished_at=now,
    )
