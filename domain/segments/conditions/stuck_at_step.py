"""Whether a person stopped on the way: did one step and not the next for a while."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import number, pick
from domain.segments import event_names
from domain.segments.condition import Answer, Condition, Group
from domain.segments.facts import events, reading
from domain.segments.flips import HOUR, Flip, flips_of, union
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.window import LONGEST_HOURS


@dataclasses.dataclass(frozen=True, kw_only=True)
class StuckAtStep(Condition):
    """The last time of the step is so many hours ago or more, and nothing of the next came since.

    Known of everybody: who never got to the step is not stuck there.
    """

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset()

    step: tuple[Any, ...] = pick(event_names.EVENT)
    next_step: tuple[Any, ...] = pick(event_names.EVENT)
    waits: int = number(24, minimum=1, maximum=LONGEST_HOURS, unit="hours")

    def check(self) -> None:
        super().check()
        for name in ("step", "next_step"):
            if not getattr(self, name):
                raise BadValueError(reason="missing", limit=name)

    def reading(self) -> frozenset[str]:
        return reading(*self.step, *self.next_step)

    @property
    def is_clock(self) -> bool:
        return True

    def answer(self, scope: Scope) -> Answer:
        came = sql("MAX(CASE WHEN e.name IN (?) THEN e.happened_at END)", listed(self.step))
        went = sql("MAX(CASE WHEN e.name IN (?) THEN e.happened_at END)", listed(self.next_step))
        since = self._since(scope)
        stuck = sql("(? <= ? AND (? IS NULL OR ? < ?))", came, since, went, went, came)
        return Answer(yes=self._both(scope).having(stuck))

    def next_flip(self, scope: Scope) -> Sql | None:
        steps = events(scope, *self.step, where=sql("e.happened_at > ?", self._since(scope)))
        moments = sql("SELECT e.customer_id, e.happened_at AS t ?", steps.text)
        own = flips_of(scope, moments, Flip(after=self.waits * HOUR))
        coming = self._both(scope).flips()
        return own if coming is None else union((own, coming))

    def _since(self, scope: Scope) -> int:
        return scope.moment - self.waits * HOUR

    def _both(self, scope: Scope) -> Rows:
        return events(scope, *dict.fromkeys((*self.step, *self.next_step)))
