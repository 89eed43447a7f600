"""The question before staff delete a customer's data at the customer's request."""

from domain.audience import customers, forgetting
from handlers.kit import person
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="customers.data", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    _, orders = await customers.orders_page(customer, 0, 1)
    yes = Button(t.plain("my-data-delete-yes"), "customer_erase", (customer.id,), "erase")
    return View(
        text=person.title(visit, "customer-erase-question", customer, orders=orders),
        rows=((yes,),),
        back=Button("", "customer_more", (customer.id,)),
    )


@act()
async def erase(visit: Visit) -> Go:
    """Forget; a second tap finds nobody."""
    customer = await person.asked(visit)
    await forgetting.erase(customer, visit.person, visit.now)
    return Go("customers", toast=visit.t("customer-erased"))
