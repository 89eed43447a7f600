"""People who became one with somebody of another variant, and those who were taken apart again.

Both keep their rows, one of them as an empty shell: that is how they are found. Who is crossed by a
merge alone is marked so, and counts again when it is undone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from tortoise.connection import get_connection
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from domain.core.batches import batches
from domain.core.reading import on
from domain.models import Customer, Experiment, ExperimentExposure, Merge

CHUNK: Final = 500
# A run that was cut off, or a clock put back, must not lose a merge.
SLACK: Final = timedelta(minutes=10)


async def settle(since: datetime | None) -> None:
    """All tests of the shops in which somebody was merged or taken apart since then."""
    merges = Merge.all()
    if since is not None:
        begin = since - SLACK
        merges = merges.filter(Q(merged_at__gte=begin) | Q(undone_at__gte=begin))
    shops = await merges.distinct().values_list("shop_id", flat=True)
    tests = Experiment.filter(shop_id__in=list(shops)).exclude(status="draft")
    for experiment in await tests.order_by("id"):
        await settle_merges(experiment)


async def settle_merges(experiment: Experiment) -> int:
    """Cross out who is one with another variant now, let count who is so no more; how many are new.

    Of a test that is over nobody is crossed out any more.
    """
    with on("reader"):
        met = await met_by_shells(experiment.shop_id, [experiment.id])
        seen = await _own(experiment, list(met[experiment.id]))
    crossed = [who for who, variant in seen.items() if met[experiment.id][who] - {variant}]
    rows = ExperimentExposure.filter(shop_id=experiment.shop_id, experiment_id=experiment.id)
    count = 0
    async with in_transaction("default"):
        marked = await rows.filter(by_merge=True).values_list("customer_id", flat=True)
        for part in batches(sorted(set(map(int, map(str, marked))) - set(crossed)), CHUNK):
            apart = rows.filter(customer_id__in=part, by_merge=True)
            await apart.update(is_crossed=False, by_merge=False)
        for part in batches(crossed if experiment.status == "running" else (), CHUNK):
            lone = rows.filter(customer_id__in=part, is_crossed=False)
            count += await lone.update(is_crossed=True, by_merge=True)
    return count


async def met_by_shells(shop_id: int, experiments: Iterable[int]) -> dict[int, dict[int, set[int]]]:
    """By experiment and living person the variants that those saw who are a part of them now."""
    found: dict[int, dict[int, set[int]]] = {each: {} for each in experiments}
    connection = get_connection("reader")
    marks = ("$1",) if connection.capabilities.dialect == "postgres" else ("?",)
    shells = await connection.execute_query_dict(
        "SELECT x.experiment_id, x.variant_id, c.merged_into_id FROM customer c"
        " JOIN experiment_exposure x ON x.shop_id = c.shop_id AND x.customer_id = c.id"
        f" WHERE c.shop_id = {marks[0]} AND c.merged_into_id IS NOT NULL",
        [shop_id],
    )
    into = await _ways({int(row["merged_into_id"]) for row in shells})
    for row in shells:
        of_one = found.get(int(row["experiment_id"]))
        if of_one is not None:
            living = _living(int(row["merged_into_id"]), into)
            of_one.setdefault(living, set()).add(int(row["variant_id"]))
    return found


async def _ways(people: set[int]) -> dict[int, int]:
    """Of these and of all they lead to: into whom they were merged."""
    into: dict[int, int] = {}
    while people:
        following: set[int] = set()
        for part in batches(sorted(people), CHUNK):
            rows = Customer.filter(id__in=part, merged_into_id__isnull=False)
            for who, whom in await rows.values_list("id", "merged_into_id"):
                into[int(who)] = int(whom)
                following.add(int(whom))
        people = following - into.keys()
    return into


def _living(customer_id: int, into: Mapping[int, int]) -> int:
    while customer_id in into:
        customer_id = into[customer_id]
    return customer_id


async def _own(experiment: Experiment, people: list[int]) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for part in batches(people, CHUNK):
        rows = ExperimentExposure.filter(
            shop_id=experiment.shop_id, experiment_id=experiment.id, customer_id__in=part
        )
        found |= {int(a): int(b) for a, b in await rows.values_list("customer_id", "variant_id")}
    return found
