"""Which column of a customer to change; the shop's own fields are typed right here."""

from domain.audience import profile
from domain.core.errors import BadValueError
from handlers.kit import person
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View, in_rows
from handlers.kit.visit import Typed, Visit


@screen(right="customers.edit", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    keys = [
        Button(t.plain(f"customer-column-{column}"), "customer_column", (customer.id, column))
        for column in profile.COLUMNS
    ]
    keys.append(Button(t.plain("customer-manager"), "customer_manager", (customer.id,)))
    rows = in_rows(keys)
    text = person.title(visit, "customer-edit", customer)
    return View(text=text, rows=rows, back=person.back(customer))


@typed()
async def put(visit: Visit, said: Typed) -> Go:
    """`Размер: 42` sets a field, `Размер:` takes it away."""
    customer = await person.asked(visit)
    label, colon, value = said.text.partition(":")
    if not colon:
        raise BadValueError(reason="no-colon")
    await profile.put(customer, label, value, visit.now)
    return Go("customer_card", (customer.id,), toast=visit.t("customer-saved"))
