"""The share of people who tapped a button of the message or answered it."""

import dataclasses

from domain.experiments.metric import Look, Metric, metric
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class Clicks(Metric):
    """A tap under a message of the shop, or a visit by one of its links."""

    def facts(self, look: Look) -> Sql:
        return Sql(
            "SELECT d.customer_id, d.acted_at AS t, 1 AS v, 1 AS n FROM delivery d"
            " WHERE d.shop_id = ? AND d.acted_at >= ?"
            " UNION ALL SELECT c.customer_id, c.touched_at AS t, 1 AS v, 1 AS n FROM touch c"
            " WHERE c.shop_id = ? AND c.touched_at >= ?",
            (look.shop_id, look.since, look.shop_id, look.since),
        )
