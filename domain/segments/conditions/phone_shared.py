"""Who gave their phone by Telegram's own button."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Answer, Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.truth import SURE, TruthCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class PhoneShared(TruthCondition):
    """The contact was the sender's own."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    operator: str = choice(*SURE, default="true")

    def truth(self, scope: Scope) -> Answer:
        return Answer(yes=Sql("c.phone_shared"))
