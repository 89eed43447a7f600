"""Whether a person was reached by a message."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choices, pick
from domain.segments.condition import Group
from domain.segments.deliveries import delivered
from domain.segments.people import CHANNELS
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import listed, sql
from domain.segments.values.deed import DeedCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class MessageReceived(DeedCondition):
    """Messages delivered: of any mailing and channel, or of those named."""

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"delivery"})
    is_common: ClassVar[bool] = True

    mailings: tuple[Any, ...] = pick("campaign")
    received_in: tuple[str, ...] = choices(*CHANNELS)

    def deeds(self, scope: Scope) -> Rows:
        found = delivered(scope, self.window)
        if self.mailings:
            found = found.that(sql("d.campaign_id IN (?)", listed(self.mailings)))
        if self.received_in:
            found = found.that(sql("d.channel IN (?)", listed(self.received_in)))
        return found
