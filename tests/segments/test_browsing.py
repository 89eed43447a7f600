"""Tables of cases: what people looked at, searched for, and how often they came."""

from typing import Any

import pytest

from domain.core.errors import BadValueError
from domain.models import Customer, Event
from domain.segments.condition import Condition
from domain.segments.conditions.angry_taps import AngryTaps
from domain.segments.conditions.last_activity import LastActivity
from domain.segments.conditions.searched import Searched
from domain.segments.conditions.searched_in_vain import SearchedInVain
from domain.segments.conditions.time_in_app import TimeInApp
from domain.segments.conditions.viewed_category import ViewedCategory
from domain.segments.conditions.viewed_product import ViewedProduct
from domain.segments.conditions.visit_count import VisitCount
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf

MINUTE = DAY / 1440


async def _did(
    shelf: Shelf,
    who: Customer,
    name: str,
    minutes: float,
    source: str = "app",
    **properties: Any,  # noqa: ANN401
) -> None:
    await Event.create(
        shop=shelf.shop,
        customer=who,
        name=name,
        external_id=str(next(NUMBERS)),
        happened_at=NOW - minutes * MINUTE,
        received_at=NOW,
        source=source,
        properties=properties,
    )


@pytest.fixture
async def visitors(shelf: Shelf) -> Shelf:
    """Anna looked at tea on two days, Boris searched, Vera is silent, Gleb was never there."""
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    await shelf.customer("Gleb")
    drinks = await shelf.category("Напитки")
    tea = await shelf.product("Чай", await shelf.category("Чай", drinks))
    cup = await shelf.product("Чашка")
    day = 1440
    await _did(shelf, anna, "view_item", 10, item_id=tea.sku)
    await _did(shelf, anna, "view_item", 39, item_id=tea.sku)
    await _did(shelf, anna, "view_item", 69, item_id=cup.sku)
    await _did(shelf, anna, "view_item", 5 * day, item_id=tea.sku)
    await _did(shelf, anna, "visible_time", 5 * day, seconds=90)
    await _did(shelf, anna, "visible_time", 10, seconds=30.5)
    await _did(shelf, boris, "search", 2 * day, search_term="Зелёный  чай", results=0)
    await _did(shelf, boris, "search", 2 * day, search_term="чашка", results=4)
    await _did(shelf, boris, "tap", 2 * day, screen="cart", is_rage=True, is_dead=False)
    await _did(shelf, boris, "tap", 2 * day, screen="home", is_rage=False, is_dead=True)
    await _did(shelf, vera, "bot_start", 100 * day, source="bot")
    await _did(shelf, vera, "bot_blocked", 1, source="bot")
    await _did(shelf, vera, "purchase", 1, source="api")
    return shelf


CASES: list[tuple[Condition, set[str]]] = [
    (ViewedProduct(products=(1,)), {"Anna"}),
    (ViewedProduct(products=(1,), times=3), {"Anna"}),
    (ViewedProduct(products=(1,), times=3, unit="days"), set()),
    (ViewedProduct(products=(1,), times=2, unit="days"), {"Anna"}),
    (ViewedProduct(products=(2,), days=1), {"Anna"}),
    (ViewedProduct(operator="did_not", products=(2,)), {"Boris", "Vera", "Gleb"}),
    (ViewedCategory(categories=(1,), times=3), {"Anna"}),
    (ViewedCategory(categories=(1,), times=3, days=2), set()),
    (LastActivity(days=30), {"Vera"}),
    (LastActivity(operator="in_last", days=2), {"Anna", "Boris"}),
    (LastActivity(operator="empty"), {"Gleb"}),
    (VisitCount(value=3), {"Anna"}),
    (VisitCount(operator="eq", value=2, days=1), {"Anna"}),
    (VisitCount(operator="eq", value=0), {"Vera", "Gleb"}),
    (VisitCount(operator="eq", value=1), {"Boris"}),
    (TimeInApp(value=2), {"Anna"}),
    (TimeInApp(value=3), set()),
    (TimeInApp(operator="lt", value=1), {"Boris", "Vera", "Gleb"}),
    (AngryTaps(value=2), {"Boris"}),
    (AngryTaps(value=1, taps="dead", on_screen="cart"), set()),
    (AngryTaps(value=1, taps="rage", on_screen="cart"), {"Boris"}),
    (Searched(piece="ЧАШ"), {"Boris"}),
    (Searched(operator="starts", piece="зеленый"), {"Boris"}),
    (Searched(operator="in", things="Чашка, блюдце"), {"Boris"}),
    (Searched(piece="чаш", days=1), set()),
    (Searched(operator="empty"), {"Anna", "Vera", "Gleb"}),
    (SearchedInVain(), {"Boris"}),
    (SearchedInVain(times=2), set()),
    (SearchedInVain(operator="did_not", days=1), {"Anna", "Boris", "Vera", "Gleb"}),
]


async def test_browsing_answers(visitors: Shelf) -> None:
    await visitors.check(CASES)


@pytest.mark.parametrize("condition", [ViewedProduct(), ViewedCategory(), Searched()])
def test_what_is_missing_is_asked_for(condition: Condition) -> None:
    with pytest.raises(BadValueError):
        condition.check()
