"""For what services a person comes."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import pick
from domain.segments.bookings import VisitWordsCondition
from domain.segments.condition import Group
from domain.segments.values.things import LISTED


@dataclasses.dataclass(frozen=True, kw_only=True)
class VisitService(VisitWordsCondition):
    """The services of the visits looked at."""

    group: ClassVar[Group] = "services"
    reads: ClassVar[frozenset[str]] = frozenset({"booking"})
    column: ClassVar[str] = "b.service_folded"

    things: tuple[Any, ...] = pick("service", only=("operator", LISTED))
