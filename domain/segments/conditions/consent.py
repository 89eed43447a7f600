"""What a person decided about messages."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Answer, Group
from domain.segments.people import CHANNELS, TOPICS
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, listed, sql
from domain.segments.values.truth import TruthCondition
from domain.segments.window import EVER, Window, Windowed

RECORDED = (
    "EXISTS (SELECT 1 FROM consent_record w WHERE w.customer_id = n.customer_id"
    " AND w.channel = n.channel AND w.topic = n.topic AND w.decided_at = n.decided_at"
    " AND w.source IN (?))"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Consent(Windowed, TruthCondition):
    """The decision in force for a channel and a topic, made in the window and where named.

    Unknown for who never decided.
    """

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"consent"})

    decision: str = choice("agreed", "refused", default="agreed")
    channel: str = choice(*CHANNELS, default="telegram")
    topic: str = choice(*TOPICS, default="marketing")
    decided_in: tuple[Any, ...] = pick("consent_source")

    def truth(self, scope: Scope) -> Answer:
        wanted = Sql("n.is_given" if self.decision == "agreed" else "NOT n.is_given")
        place = sql(RECORDED, listed(self.decided_in)) if self.decided_in else YES
        yes = self._decided(scope, self.window).that(wanted & place)
        return Answer(yes=yes.people, known=self._decided(scope, EVER).people)

    def next_flip(self, scope: Scope) -> Sql | None:
        return self._decided(scope, self.window).flips() if self.is_clock else None

    def _decided(self, scope: Scope, window: Window) -> Rows:
        return Rows(
            scope=scope,
            source=Sql("consent n"),
            where=sql(
                "n.shop_id = ? AND n.channel = ? AND n.topic = ?",
                scope.shop_id,
                self.channel,
                self.topic,
            ),
            customer="n.customer_id",
            moment="n.decided_at",
            window=window,
        )
