"""Tables of cases: carts, wish lists and waiting lists."""

import pytest

from domain.core.errors import BadValueError
from domain.models import Cart, CartLine, Customer, Product, ProductInterest
from domain.segments.condition import Condition
from domain.segments.conditions import cart_state
from domain.segments.conditions.cart_item import CartItem
from domain.segments.conditions.cart_sum import CartSum
from domain.segments.conditions.wait_list import WaitList
from domain.segments.conditions.wish_list import WishList
from tests.conftest import NOW
from tests.segments.people import DAY, Shelf

HOUR = DAY / 24
State = cart_state.CartState


async def _cart(
    shelf: Shelf, who: Customer, hours: float, *things: Product, stage: str = "active"
) -> None:
    touched = NOW - hours * HOUR
    await Cart.create(shop=shelf.shop, customer=who, stage=stage, updated_at=touched)
    for thing in things:
        await CartLine.create(
            shop=shelf.shop, customer=who, product=thing, quantity=2, price=700, added_at=touched
        )


@pytest.fixture
async def filled(shelf: Shelf) -> Shelf:
    """Anna left a cart at the checkout, Boris is filling his, Vera's is empty, Gleb has none."""
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb")
    drinks = await shelf.category("Напитки")
    tea = await shelf.product("Чай", await shelf.category("Чай", drinks))
    cup = await shelf.product("Чашка")
    await Product.filter(id=tea.id).update(price=1_000)
    await _cart(shelf, anna, 1, tea, cup, stage="checkout")
    await _cart(shelf, boris, 0.5, cup)
    await _cart(shelf, vera, 5)
    for kind, removed_at in (("wish", None), ("wait", NOW)):
        await ProductInterest.create(
            shop=shelf.shop,
            customer=vera,
            product=tea,
            kind=kind,
            added_at=NOW - DAY,
            removed_at=removed_at,
        )
    return shelf


CASES: list[tuple[Condition, set[str]]] = [
    (State(), {"Anna"}),
    (State(idle_minutes=30), {"Anna", "Boris"}),
    (State(idle_minutes=61), set()),
    (State(state="cart_active"), {"Boris"}),
    (State(state="cart_checkout"), {"Anna"}),
    (State(state="cart_empty"), {"Vera", "Gleb"}),
    (CartSum(operator="eq", value=3_400), {"Anna"}),
    (CartSum(operator="lt", value=3_400), {"Boris"}),
    (CartSum(operator="empty"), {"Vera", "Gleb"}),
    (CartSum(operator="top_n", rank=1), {"Anna"}),
    (CartItem(categories=(1,)), {"Anna"}),
    (CartItem(operator="none_of", categories=(1,)), {"Boris", "Vera", "Gleb"}),
    (CartItem(by="product", products=(2,)), {"Anna", "Boris"}),
    (CartItem(operator="all_of", by="product", products=(1, 2)), {"Anna"}),
    (CartItem(operator="not_empty"), {"Anna", "Boris"}),
    (WishList(categories=(1,)), {"Vera"}),
    (WishList(operator="empty"), {"Anna", "Boris", "Gleb"}),
    (WaitList(operator="not_empty"), set()),
]


async def test_carts_answer(filled: Shelf) -> None:
    await filled.check(CASES)


def test_goods_must_be_named() -> None:
    with pytest.raises(BadValueError):
        CartItem().check()
    CartItem(operator="empty").check()
