"""The share of people who put something into the cart."""

import dataclasses

from domain.experiments.metric import Look, Metric, events, metric
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class CartAdds(Metric):
    """At least one product."""

    def facts(self, look: Look) -> Sql:
        return events(look, "add_to_cart")
