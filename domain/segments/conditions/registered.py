"""Since when a person is known to the shop."""

import dataclasses
from typing import ClassVar

from domain.core.params import choice
from domain.segments.condition import Group
from domain.segments.scope import Scope
from domain.segments.values.held import Column
from domain.segments.values.moment import PAST, MomentCondition


@dataclasses.dataclass(frozen=True, kw_only=True)
class Registered(MomentCondition):
    """The moment of the first contact of any kind; everybody has one."""

    group: ClassVar[Group] = "profile"
    reads: ClassVar[frozenset[str]] = frozenset({"customer"})
    is_common: ClassVar[bool] = True

    operator: str = choice(*PAST, default="in_last")
    or_empty: bool = False

    def held(self, scope: Scope) -> Column:
        return Column(term="c.registered_at")
