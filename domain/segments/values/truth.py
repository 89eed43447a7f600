"""BOOL: yes, no, or not known."""

import dataclasses

from domain.core.params import choice
from domain.segments.condition import Answer, Condition
from domain.segments.scope import Scope
from domain.segments.sql import NO

BOOL = ("true", "false", "unknown")
# Of what is known of everybody.
SURE = ("true", "false")


@dataclasses.dataclass(frozen=True, kw_only=True)
class TruthCondition(Condition):
    """Whether something is so. Where it may be unknown, the third operator asks for just that."""

    operator: str = choice(*BOOL, default="true")

    def truth(self, scope: Scope) -> Answer:
        """Of whom it is true, and of whom it is known."""
        raise NotImplementedError

    def answer(self, scope: Scope) -> Answer:
        truth = self.truth(scope)
        match self.operator:
            case "unknown":
                return Answer(yes=NO if truth.known is None else ~truth.known)
            case "false":
                return Answer(yes=truth.no, known=truth.known, failing=truth.yes)
            case _:
                return truth
