"""Tables of cases: steps one after another, prices that fell, what was done in the bot, trials."""

from datetime import timedelta
from typing import Any

import pytest

from domain.core.errors import BadValueError
from domain.models import Customer, CustomerCategory, CustomerField, Event, ProductChange, Touch
from domain.segments.condition import Condition
from domain.segments.conditions.button_pressed import ButtonPressed
from domain.segments.conditions.came_from import CameFrom
from domain.segments.conditions.command_used import CommandUsed
from domain.segments.conditions.customer_category import CustomerCategories
from domain.segments.conditions.event_sequence import EventSequence
from domain.segments.conditions.experiment_variant import ExperimentVariant
from domain.segments.conditions.is_test import IsTest
from domain.segments.conditions.own_field_date import OwnFieldDate
from domain.segments.conditions.price_drop import PriceDrop
from domain.segments.conditions.refund_count import RefundCount
from domain.segments.conditions.stuck_at_step import StuckAtStep
from domain.segments.tree import Group, Leaf, Not
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf

HOUR = timedelta(hours=1)
VIEW, CART, PAID = ("view_item",), ("add_to_cart",), ("purchase",)


async def _did(
    shelf: Shelf,
    who: Customer,
    name: str,
    hours: float,
    **properties: Any,  # noqa: ANN401
) -> None:
    await Event.create(
        shop=shelf.shop,
        customer=who,
        name=name,
        external_id=str(next(NUMBERS)),
        happened_at=NOW - hours * HOUR,
        received_at=NOW,
        source="app",
        properties=properties,
    )


async def test_steps_and_trials(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb", is_test=True)
    for who, name, hours in (
        (anna, "view_item", 50),
        (anna, "add_to_cart", 49),
        (anna, "purchase", 48),
        (boris, "add_to_cart", 60),
        (boris, "view_item", 30),
        (boris, "bot_command", 29),
        (boris, "add_to_cart", 20),
        (vera, "view_item", 3),
        (vera, "add_to_cart", 3),
    ):
        await _did(shelf, who, name, hours, command="menu")
    await _did(shelf, vera, "bot_button", 1, button="my_orders", label="Мои заказы")
    await _did(shelf, vera, "experiment_exposure", 2, experiment="price", variant="b")
    await _did(shelf, vera, "experiment_exposure", 1, experiment="price", variant="a")
    await _did(shelf, anna, "experiment_exposure", 1, experiment="price", variant="a")

    await shelf.check(STEPS)
    both = Leaf(condition=IsTest(operator="false"))
    assert await shelf.names(both) == {"Anna", "Boris", "Vera"}
    assert await shelf.names(Group(mode="any", nodes=(both, Not(node=both)))) == {
        "Anna",
        "Boris",
        "Vera",
        "Gleb",
    }


STEPS: list[tuple[Condition, set[str]]] = [
    (EventSequence(first_step=VIEW, second_step=CART), {"Anna", "Boris"}),
    (EventSequence(first_step=CART, second_step=VIEW), {"Boris"}),
    (EventSequence(first_step=VIEW, second_step=CART, gap_hours=9), {"Anna"}),
    (EventSequence(first_step=VIEW, second_step=CART, gap_hours=10), {"Anna", "Boris"}),
    (EventSequence(first_step=VIEW, second_step=CART, not_between=("bot_command",)), {"Anna"}),
    (EventSequence(first_step=VIEW, second_step=CART, third_step=PAID), {"Anna"}),
    (EventSequence(first_step=VIEW, second_step=CART, days=1), {"Boris"}),
    (
        EventSequence(operator="did_not", first_step=VIEW, second_step=CART),
        {"Vera"},
    ),
    (StuckAtStep(step=CART, next_step=PAID, waits=20), {"Boris"}),
    (StuckAtStep(step=CART, next_step=PAID, waits=3), {"Boris", "Vera"}),
    (StuckAtStep(step=CART, next_step=PAID, waits=21), set()),
    (StuckAtStep(step=VIEW, next_step=CART, waits=1), set()),
    (CommandUsed(command="/Menu"), {"Boris"}),
    (CommandUsed(command="help"), set()),
    (CommandUsed(operator="did_not"), {"Anna", "Vera"}),
    (ButtonPressed(button="мои ЗАКАЗЫ"), {"Vera"}),
    (ButtonPressed(button="my_orders"), {"Vera"}),
    (ButtonPressed(button="заказы"), set()),
    (ExperimentVariant(experiment="price", variant="b"), {"Vera"}),
    (ExperimentVariant(operator="false", experiment="price", variant="b"), {"Anna"}),
    (ExperimentVariant(operator="unknown", experiment="price", variant="b"), {"Boris"}),
    (IsTest(), {"Gleb"}),
]


async def test_prices_fields_and_categories(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    tea, cup = await shelf.product("Чай"), await shelf.product("Чашка")
    for product, price, stock in ((tea, 800, 3), (cup, 100, 0)):
        product.price, product.stock = price, stock
        await product.save()
        await ProductChange.create(
            shop=shelf.shop,
            product=product,
            kind="price",
            before=1_000,
            after=price,
            happened_at=NOW - DAY,
        )
    await _did(shelf, anna, "view_item", 30, item_id=tea.sku)
    await _did(shelf, boris, "view_item", 20, item_id=tea.sku)
    await _did(shelf, vera, "view_item", 30, item_id=cup.sku)
    for who, value in ((anna, "17.03.2026"), (boris, "2026-02-30"), (vera, "завтра")):
        await CustomerField.create(
            shop=shelf.shop,
            customer=who,
            name="визит",
            label="Визит",
            value=value,
            value_folded=value,
            changed_at=NOW,
        )
    await CustomerCategory.create(
        shop=shelf.shop, customer=vera, category="опт", label="Опт", added_at=NOW
    )
    await shelf.refund(boris, 100, NOW - DAY)
    for days, code in ((3, "may"), (1, "june")):
        await Touch.create(
            shop=shelf.shop,
            customer=anna,
            way="bot",
            code=code,
            touched_at=NOW - days * DAY,
            external_id=code,
        )

    await shelf.check(
        [
            (PriceDrop(value=20), {"Anna"}),
            (PriceDrop(value=21), set()),
            (PriceDrop(operator="lt", value=1), {"Boris", "Vera"}),
            (OwnFieldDate(names=("визит",), days=1), {"Anna"}),
            (OwnFieldDate(names=("визит",), operator="empty"), {"Boris", "Vera"}),
            (CustomerCategories(things=("опт",)), {"Vera"}),
            (CustomerCategories(operator="none_of", things=("опт",)), {"Anna", "Boris"}),
            (RefundCount(reasons=("брак",)), set()),
            (CameFrom(things=("may",), which="any"), {"Anna"}),
            (CameFrom(things=("may",), which="last"), set()),
            (CameFrom(things=("june",), which="last"), {"Anna"}),
        ]
    )


@pytest.mark.parametrize(
    "broken",
    [
        EventSequence(first_step=VIEW),
        StuckAtStep(step=CART),
        ExperimentVariant(experiment="price"),
        OwnFieldDate(),
    ],
)
def test_what_is_missing_is_told(broken: Condition) -> None:
    with pytest.raises(BadValueError):
        broken.check()
