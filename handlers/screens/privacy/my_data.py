"""What is kept about a customer, as a list, as a file; and its deletion."""

from domain.audience import customers, portrait
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, View
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
    rows = (
        (Button(t.plain("my-data-file"), "my_data", (), "export"),),
        (Button(t.plain("screen-what_is_kept"), "what_is_kept"),),
        (Button(t.plain("my-data-delete"), "my_data_delete"),),
    )
    return View(text=text, rows=rows)


@act()
async def export(visit: Visit) -> Go:
    """All of it as a file."""
    content = await portrait.file(visit.shop, visit.customer, visit.person, visit.now)
    return Go("my_data", attachments=(Attachment(name="my-data.json", content=content),))
