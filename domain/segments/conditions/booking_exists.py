"""Whether a person booked a visit."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice, choices, pick
from domain.segments.bookings import MEANT, VISITS, bookings
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import listed, sql
from domain.segments.values.deed import DeedCondition

MOMENTS = {"booked_on": "b.booked_at", "visited_on": "b.starts_at"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class BookingExists(DeedCondition):
    """Bookings in any of the states, counted by the day they were made or by that of the visit.

    By the day they were made those to come are among them.
    """

    group: ClassVar[Group] = "services"
    reads: ClassVar[frozenset[str]] = frozenset({"booking"})
    is_common: ClassVar[bool] = True

    counted_by: str = choice(*MOMENTS, default="booked_on")
    visit_states: tuple[str, ...] = choices(*VISITS, default=MEANT)
    services: tuple[Any, ...] = pick("service")

    def deeds(self, scope: Scope) -> Rows:
        found = bookings(scope, self.visit_states, self.window, MOMENTS[self.counted_by])
        if not self.services:
            return found
        return found.that(sql("b.service_folded IN (?)", listed(self.services)))
