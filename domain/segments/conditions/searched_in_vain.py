"""Whether a person searched and found nothing."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.facts import told
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.searches import READING, searches
from domain.segments.sql import Sql
from domain.segments.values.deed import DeedCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class SearchedInVain(DeedCondition):
    """Searches with no results, where the page says how many there were."""

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = READING

    def deeds(self, scope: Scope) -> Rows:
        return searches(scope, self.window, Sql(f"({told('results')} = 0)"))
