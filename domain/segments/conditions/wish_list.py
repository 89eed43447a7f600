"""What is on a person's wish list."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.interests import interests
from domain.segments.kept_goods import KeptGoodsCondition
from domain.segments.rows import Rows
from domain.segments.scope import Scope


@dataclasses.dataclass(frozen=True, kw_only=True)
class WishList(KeptGoodsCondition):
    """The goods on the list now; what was taken off does not count."""

    group: ClassVar[Group] = "cart"
    reads: ClassVar[frozenset[str]] = frozenset({"interest", "product"})

    def kept(self, scope: Scope) -> Rows:
        return interests(scope, "wish")
