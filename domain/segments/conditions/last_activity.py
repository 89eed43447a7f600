"""When a person was last seen."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.activity import activity
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Newest
from domain.segments.values.moment import MAYBE_PAST, MomentCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class LastActivity(MomentCondition):
    """The last thing done in the bot, the Mini App or on the site; unknown of who did nothing."""

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset({"event"})
    is_common: ClassVar[bool] = True

    operator: str = choice(*MAYBE_PAST, default="more_than_ago")

    def held(self, scope: Scope) -> Newest:
        return Newest(rows=activity(scope), key="e.customer_id")
