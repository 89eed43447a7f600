"""For what a person waits until it is in stock again."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.interests import interests
from domain.segments.kept_goods import KeptGoodsCondition
from domain.segments.rows import Rows
from domain.segments.scope import Scope


@dataclasses.dataclass(frozen=True, kw_only=True)
class WaitList(KeptGoodsCondition):
    """The goods a person asked to be told about, not told yet."""

    group: ClassVar[Group] = "cart"
    reads: ClassVar[frozenset[str]] = frozenset({"interest", "product"})

    def kept(self, scope: Scope) -> Rows:
        return interests(scope, "wait")
