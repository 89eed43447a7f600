"""The share of people whose page failed."""

import dataclasses
from typing import ClassVar

from domain.experiments.metric import Look, Metric, events, metric
from domain.segments.sql import Sql


@metric
@dataclasses.dataclass(frozen=True, kw_only=True)
class PageErrors(Metric):
    """At least one mistake of the page's scripts."""

    is_inverse: ClassVar[bool] = True
    is_guard: ClassVar[bool] = True

    def facts(self, look: Look) -> Sql:
        return events(look, "js_error")
