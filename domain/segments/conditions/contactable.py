"""Whom a message may reach."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, choices
from domain.segments.condition import Answer, Condition, Group
from domain.segments.people import CHANNELS, TOPICS, reachable
from domain.segments.scope import Scope
from domain.segments.sql import every


@dataclasses.dataclass(frozen=True, kw_only=True)
class Contactable(Condition):
    """An address, the consent and no block, for one topic: in any, all or none of the channels."""

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"customer", "consent"})
    is_common: ClassVar[bool] = True

    operator: str = choice("any_of", "all_of", "none_of", default="any_of")
    channels: tuple[str, ...] = choices(*CHANNELS, default=("telegram",))
    topic: str = choice(*TOPICS, default="marketing")

    def check(self) -> None:
        if not self.channels:
            raise BadValueError(reason="missing", limit="channels")

    def answer(self, scope: Scope) -> Answer:
        if self.operator == "all_of":
            return Answer(
                yes=every(reachable(scope, (each,), self.topic) for each in self.channels)
            )
        anywhere = reachable(scope, self.channels, self.topic)
        return Answer(yes=anywhere if self.operator == "any_of" else ~anywhere)
