"""Whether messages can't reach a person."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Answer, Group
from domain.segments.people import CHANNELS, has_address
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql
from domain.segments.values.truth import TruthCondition

# Reasons that are of the address and not of the message.
HARD = ("blocked", "deactivated", "kicked", "chat_not_found", "bounced", "invalid_address")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Undeliverable(TruthCondition):
    """The bot is blocked, or the last message to the address came back; unknown without one."""

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"customer", "delivery"})

    channel: str = choice(*CHANNELS, default="telegram")

    def truth(self, scope: Scope) -> Answer:
        known = has_address((self.channel,))
        # In Telegram who comes back opens the door again, whatever the last message met.
        closed = (
            Sql("(c.blocked_at IS NOT NULL)")
            if self.channel == "telegram"
            else self._came_back(scope).people
        )
        return Answer(yes=known & closed, known=known)

    def _came_back(self, scope: Scope) -> Rows:
        tried = Rows(
            scope=scope,
            source=Sql("delivery d"),
            where=sql(
                "d.shop_id = ? AND d.channel = ?"
                " AND (d.status = 'sent' OR (d.status = 'failed' AND d.reason IN (?)))",
                scope.shop_id,
                self.channel,
                listed(HARD),
            ),
            customer="d.customer_id",
            # When it ended, sent or not.
            moment="d.not_before",
        )
        return tried.pick("last", "d.id", status="d.status").that(Sql("r.status = 'failed'"))
