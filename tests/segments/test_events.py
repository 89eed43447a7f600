"""Tables of cases: events of the dictionary and what their properties come to; tiers."""

from typing import Any

import pytest

from domain.core.errors import BadValueError
from domain.models import Customer, CustomerTier, Event, LoyaltyTier
from domain.segments.condition import Condition
from domain.segments.conditions import loyalty_tier
from domain.segments.conditions.did_event import DidEvent
from domain.segments.conditions.event_value import EventValue
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf

InTier = loyalty_tier.LoyaltyTier


async def _did(shelf: Shelf, who: Customer, name: str, days: float, **properties: Any) -> None:  # noqa: ANN401
    await Event.create(
        shop=shelf.shop,
        customer=who,
        name=name,
        external_id=str(next(NUMBERS)),
        happened_at=NOW - days * DAY,
        received_at=NOW,
        properties=properties,
    )


@pytest.fixture
async def visitors(shelf: Shelf) -> Shelf:
    """Anna viewed thrice on two days, Boris once long ago, Vera searched only, Gleb did nothing."""
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb")
    await _did(shelf, anna, "view_item", 1, item_id="7", price=10)
    await _did(shelf, anna, "view_item", 1.1, item_id="7", price=20.5)
    await _did(shelf, anna, "view_item", 5, item_id="9", price="много")
    await _did(shelf, boris, "view_item", 50, item_id="7", price=100)
    await _did(shelf, vera, "search", 2, search_term="чай", results=0)
    silver = await LoyaltyTier.create(shop=shelf.shop, name="С", name_folded="с", rank=1)
    gold = await LoyaltyTier.create(shop=shelf.shop, name="З", name_folded="з", rank=2)
    for who, tier, since, until in (
        (anna, silver, 100, 10),
        (anna, gold, 10, None),
        (boris, silver, 40, None),
    ):
        await CustomerTier.create(
            shop=shelf.shop,
            customer=who,
            tier=tier,
            since=NOW - since * DAY,
            until=None if until is None else NOW - until * DAY,
        )
    return shelf


VIEWED = ("view_item",)


def _price(**values: Any) -> EventValue:  # noqa: ANN401
    return EventValue(names=VIEWED, fields=("price",), **values)


def _items(**values: Any) -> EventValue:  # noqa: ANN401
    return EventValue(names=VIEWED, fields=("item_id",), measure="distinct", **values)


CASES: list[tuple[Condition, set[str]]] = [
    (DidEvent(names=VIEWED), {"Anna", "Boris"}),
    (DidEvent(names=VIEWED, times=3), {"Anna"}),
    (DidEvent(names=VIEWED, times=3, unit="days"), set()),
    (DidEvent(names=VIEWED, times=2, unit="days"), {"Anna"}),
    (DidEvent(names=VIEWED, days=30), {"Anna"}),
    (DidEvent(names=VIEWED, times=0, most=1), {"Boris", "Vera", "Gleb"}),
    (DidEvent(operator="did_not", names=VIEWED, days=30), {"Boris", "Vera", "Gleb"}),
    (DidEvent(names=(*VIEWED, "search"), days=2), {"Anna", "Vera"}),
    (DidEvent(names=VIEWED, properties=("item_id",), property_value="9"), {"Anna"}),
    (DidEvent(names=VIEWED, properties=("price",), property_value="100"), {"Boris"}),
    (_price(value=30), {"Anna", "Boris"}),
    (_price(operator="lt", value=31), {"Anna"}),
    (_price(measure="average", value=16), {"Boris"}),
    (_price(measure="last", operator="eq", value=10), {"Anna"}),
    (_price(measure="first", operator="gt", value=20), {"Anna", "Boris"}),
    (_price(operator="empty"), {"Vera", "Gleb"}),
    (_items(value=2), {"Anna"}),
    (_items(operator="lt", value=1), {"Vera", "Gleb"}),
    (InTier(tiers=(1,)), {"Boris"}),
    (InTier(tiers=(1, 2)), {"Anna", "Boris"}),
    (InTier(operator="not_in", tiers=(1,)), {"Anna", "Vera", "Gleb"}),
    (InTier(operator="entered_in_last", tiers=(2,), days=10), {"Anna"}),
    (InTier(operator="left_in_last", tiers=(1,), days=9), set()),
    (InTier(operator="left_in_last", tiers=(1,), days=10), {"Anna"}),
    (InTier(operator="stayed_at_least", tiers=(1,), days=40), {"Boris"}),
    (InTier(operator="stayed_at_least", tiers=(1,), days=41), set()),
]


async def test_events_and_tiers_answer(visitors: Shelf) -> None:
    await visitors.check(CASES)


def test_a_condition_reads_the_events_it_names() -> None:
    assert DidEvent(names=("search", "tap")).reading() == {"event:search", "event:tap"}
    assert InTier(tiers=(1,)).reading() == {"tier"}


@pytest.mark.parametrize(
    "condition",
    [
        DidEvent(),
        DidEvent(names=VIEWED, properties=("item_id",)),
        DidEvent(names=VIEWED, property_value="9"),
        EventValue(names=VIEWED),
        EventValue(fields=("price",)),
        InTier(),
    ],
)
def test_what_does_not_fit_together_is_refused(condition: Condition) -> None:
    with pytest.raises(BadValueError):
        condition.check()
