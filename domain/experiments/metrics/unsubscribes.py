"""The share of people who took their consent back."""

import dataclasses
from typing import ClassVar

from domain.experiments.metric import Look, Metric, metric
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class Unsubscribes(Metric):
    """A no to marketing, or a bot that was blocked."""

    is_inverse: ClassVar[bool] = True

    def facts(self, look: Look) -> Sql:
        return Sql(
            "SELECT r.customer_id, r.decided_at AS t, 1 AS v, 1 AS n FROM consent_record r"
            " WHERE r.shop_id = ? AND r.decided_at >= ? AND NOT r.is_given"
            " UNION ALL SELECT e.customer_id, e.happened_at AS t, 1 AS v, 1 AS n FROM event e"
            " WHERE e.shop_id = ? AND e.happened_at >= ? AND e.name = 'bot_blocked'",
            (look.shop_id, look.since, look.shop_id, look.since),
        )
