"""Where a person goes for services."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import pick
from domain.segments.bookings import VisitWordsCondition
from domain.segments.condition import Group
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class VisitBranch(VisitWordsCondition):
    """The branches of the visits looked at."""

    group: ClassVar[Group] = "services"
    reads: ClassVar[frozenset[str]] = frozenset({"booking"})
    column: ClassVar[str] = "b.branch_folded"

    things: tuple[Any, ...] = pick("visit_branch", only=("operator", LISTED))
