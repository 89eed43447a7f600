"""Whether a person goes through a chain of messages."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Answer, Condition, Group
from domain.segments.scope import Scope
from domain.segments.sql import NO


@dataclasses.dataclass(frozen=True, kw_only=True)
class InChain(Condition):
    """Unknown of everybody: the shop has no chains yet, and nothing tells who is in one."""

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"chain"})

    stage: str = choice(
        "on_the_way", "finished_chain", "reached_goal", "never_in", default="on_the_way"
    )

    def answer(self, scope: Scope) -> Answer:
        return Answer(yes=NO, known=NO, failing=NO)
