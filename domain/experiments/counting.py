"""Who met the variants of an experiment, and whose figures count."""

import dataclasses
from datetime import datetime

from domain.core.instant import to_milliseconds
from domain.models import Experiment, ExperimentExposure
from domain.segments.running import rows
from domain.segments.sql import Sql, sql

# The plus keeps SQLite from the index by moments: customers would be read in no order, which takes
# three times as long.
_PEOPLE = """
SELECT x.customer_id, x.variant_id, x.exposed_at FROM experiment_exposure x
JOIN customer c ON c.id = x.customer_id
WHERE x.shop_id = ? AND x.experiment_id = ? AND NOT x.is_crossed AND +x.exposed_at < ?
    AND c.merged_into_id IS NULL AND NOT c.is_test AND (
        c.telegram_id IS NULL
        OR c.telegram_id NOT IN (SELECT s.person_id FROM staff s WHERE s.shop_id = ?)
    )
"""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Crowd:
    """How many met each variant, and how many of all were seen with two."""

    by_variant: dict[int, int]
    crossed: int

    @property
    def total(self) -> int:
        return sum(self.by_variant.values())


def exposed(experiment: Experiment, until: int) -> Sql:
    """Who had met a variant by then and counts: `customer_id`, `variant_id`, `exposed_at`."""
    return sql(_PEOPLE, experiment.shop_id, experiment.id, until, experiment.shop_id)


async def crowd(experiment: Experiment, now: datetime) -> Crowd:
    """Who met what until now, or until the end."""
    until = to_milliseconds(experiment.stopped_at or now)
    counted = sql(
        "SELECT x.variant_id, COUNT(*) AS n FROM (?) x GROUP BY x.variant_id",
        exposed(experiment, until),
    )
    by_variant = {int(row["variant_id"]): int(row["n"]) for row in await rows(counted)}
    crossed = ExperimentExposure.filter(
        shop_id=experiment.shop_id, experiment_id=experiment.id, is_crossed=True
    )
    return Crowd(by_variant=by_variant, crossed=await crossed.count())
