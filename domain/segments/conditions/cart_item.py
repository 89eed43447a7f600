"""What lies in a person's cart."""

import dataclasses
from typing import ClassVar

from domain.segments.carts import cart_lines
from domain.segments.condition import Group
from domain.segments.kept_goods import KeptGoodsCondition
from domain.segments.rows import Rows
from domain.segments.scope import Scope


@dataclasses.dataclass(frozen=True, kw_only=True)
class CartItem(KeptGoodsCondition):
    """The goods in the cart now."""

    group: ClassVar[Group] = "cart"
    reads: ClassVar[frozenset[str]] = frozenset({"cart", "product"})
    is_common: ClassVar[bool] = True

    def kept(self, scope: Scope) -> Rows:
        return cart_lines(scope)
