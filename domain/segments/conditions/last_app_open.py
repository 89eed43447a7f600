"""When a person opened the Mini App last."""

import dataclasses
from typing import ClassVar

from domain.segments.app_visits import VISIT, app_visits
from domain.segments.condition import Group
from domain.segments.facts import reading
from domain.segments.scope import Scope
from domain.segments.values.held import Newest
from domain.segments.values.moment import MomentCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class LastAppOpen(MomentCondition):
    """The beginning of the last visit; unknown for those who never came."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = reading(VISIT)

    def held(self, scope: Scope) -> Newest:
        return Newest(rows=app_visits(scope, by_person=True), key="e.customer_id")
