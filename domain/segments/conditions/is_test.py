"""Whether it is somebody of the staff or a trial person."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Answer, Group
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.values.truth import SURE, TruthCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class IsTest(TruthCondition):
    """Every other segment leaves these people out; one that asks about them takes them in."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    takes_tests: ClassVar[bool] = True

    operator: str = choice(*SURE, default="true")

    def truth(self, scope: Scope) -> Answer:
        return Answer(yes=Sql("c.is_test"))
