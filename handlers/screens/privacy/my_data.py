"""What is kept about a customer, and its deletion."""

from domain.audience import customers
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen()
async def draw(visit: Visit) -> View:
    t, who = visit.t, visit.customer
    _, orders = await customers.orders_page(who, 0, 1)
    nothing = t.plain("my-data-nothing")
    text = t(
        "my-data",
        name=who.name or nothing,
        phone=who.phone or nothing,
        email=who.email or nothing,
        city=who.city or nothing,
        orders=orders,
    )
    return View(text=text, rows=((Button(t.plain("my-data-delete"), "my_data_delete"),),))
