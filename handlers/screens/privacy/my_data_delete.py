"""The question before a customer's data is deleted."""

from domain.audience import customers, forgetting
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(back="my_data")
async def draw(visit: Visit) -> View:
    t = visit.t
    _, orders = await customers.orders_page(visit.customer, 0, 1)
    return View(
        text=t("my-data-confirm", orders=orders),
        rows=((Button(t.plain("my-data-delete-yes"), "my_data_delete", (), "erase"),),),
    )


@act()
async def erase(visit: Visit) -> View:
    """Forget the customer; a second tap finds nobody and says so."""
    await forgetting.erase(visit.customer, visit.person, visit.now)
    return View(text=visit.t("my-data-deleted"), has_way_back=False)
