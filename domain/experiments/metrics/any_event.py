"""The share of people who did what the shop names: any event of its dictionary."""

import dataclasses

from domain.core.params import text
from domain.experiments.metric import Look, Metric, events, metric
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class AnyEvent(Metric):
    """At least one event of this name."""

    name: str = text(maximum=40)

    def facts(self, look: Look) -> Sql:
        return events(look, self.name)
