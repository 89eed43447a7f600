"""Whom the bot may write to at all."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Answer, Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.truth import SURE, TruthCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class MayWrite(TruthCondition):
    """The person pressed Start, or the Mini App asked and they agreed."""

    group: ClassVar[Group] = "telegram"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})

    operator: str = choice(*SURE, default="true")

    def truth(self, scope: Scope) -> Answer:
        return Answer(yes=Sql("c.may_write"))
