"""One column of a customer, typed anew. Arguments: customer, column."""

from domain.audience import profile
from domain.core.errors import NotFoundError
from handlers.kit import person
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="customers.edit", back="customers")
async def draw(visit: Visit) -> View:
    customer, column = await person.asked(visit), _column(visit)
    value = getattr(customer, column) or visit.t.plain("customer-column-empty")
    text = person.title(
        visit,
        "customer-column",
        customer,
        column=visit.t.plain(f"customer-column-{column}"),
        value=value,
    )
    return View(text=text, back=Button("", "customer_edit", (customer.id,)))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    customer, column = await person.asked(visit), _column(visit)
    await profile.change(visit.shop, customer, column, said.text, visit.person, visit.now)
    return Go("customer_card", (customer.id,), toast=visit.t("customer-saved"))


def _column(visit: Visit) -> str:
    if visit.word(1) not in profile.COLUMNS:
        raise NotFoundError(thing="button")
    return visit.word(1)
