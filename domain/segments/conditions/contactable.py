"""Whom a message may reach."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, choices
from domain.segments.condition import Answer, Condition, Group
from domain.segments.people import CHANNELS, TOPICS, reachable
from domain.segments.scope import Scope


@dataclasses.dataclass(frozen=True, kw_only=True)
class Contactable(Condition):
    """An address, the consent and no block, in any of the channels, for one topic."""

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"customer", "consent"})
    is_common: ClassVar[bool] = True

    channels: tuple[str, ...] = choices(*CHANNELS, default=("telegram",))
    topic: str = choice(*TOPICS, default="marketing")

    def check(self) -> None:
        if not self.channels:
            raise BadValueError(reason="missing", limit="channels")

    def answer(self, scope: Scope) -> Answer:
        return Answer(yes=reachable(scope, self.channels, self.topic))
