"""By what a person can be addressed."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, choices
from domain.segments.condition import Answer, Condition, Group
from domain.segments.people import CHANNELS, has_address
from domain.segments.scope import Scope
from domain.segments.sql import every


@dataclasses.dataclass(frozen=True, kw_only=True)
class HasContact(Condition):
    """An address in any of the channels, in all or in none; consent is another condition."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    operator: str = choice("any_of", "all_of", "none_of", default="any_of")
    channels: tuple[str, ...] = choices(*CHANNELS, default=("telegram",))

    def check(self) -> None:
        if not self.channels:
            raise BadValueError(reason="missing", limit="channels")

    def answer(self, scope: Scope) -> Answer:
        if self.operator == "all_of":
            return Answer(yes=every(has_address((channel,)) for channel in self.channels))
        anywhere = has_address(self.channels)
        return Answer(yes=anywhere if self.operator == "any_of" else ~anywhere)
