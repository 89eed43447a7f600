"""Whether a person did one thing and then another."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import optional_number, pick
from domain.segments import event_names
from domain.segments.condition import Group
from domain.segments.facts import reading
from domain.segments.flips import HOUR
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sequences import sequences
from domain.segments.values.deed import DeedCondition
from domain.segments.window import LONGEST_HOURS


@dataclasses.dataclass(frozen=True, kw_only=True)
class EventSequence(DeedCondition):
    """Two steps or three in their order, so many hours apart at most; the last is in the window.

    What must not lie between is looked for between each step and the next.
    """

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset()

    first_step: tuple[Any, ...] = pick(event_names.EVENT)
    second_step: tuple[Any, ...] = pick(event_names.EVENT)
    third_step: tuple[Any, ...] = pick(event_names.EVENT)
    not_between: tuple[Any, ...] = pick(event_names.EVENT)
    gap_hours: int | None = optional_number(minimum=1, maximum=LONGEST_HOURS, unit="hours")

    def check(self) -> None:
        super().check()
        for name in ("first_step", "second_step"):
            if not getattr(self, name):
                raise BadValueError(reason="missing", limit=name)

    def reading(self) -> frozenset[str]:
        return reading(*self.first_step, *self.second_step, *self.third_step, *self.not_between)

    def deeds(self, scope: Scope) -> Rows:
        steps = [each for each in (self.first_step, self.second_step, self.third_step) if each]
        gap = None if self.gap_hours is None else self.gap_hours * HOUR
        return sequences(scope, steps, self.window, gap=gap, without=self.not_between)
