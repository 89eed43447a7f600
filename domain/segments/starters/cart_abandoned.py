"""Who left a cart an hour ago or more."""

from domain.segments.conditions.cart_state import CartState
from domain.segments.starter import Starter, all_of

STARTER = Starter(
    group="now",
    needs=("cart",),
    rule=all_of(CartState()),
)
