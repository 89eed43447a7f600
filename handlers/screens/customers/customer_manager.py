"""Who looks after a customer: a tap chooses. Arguments: customer, page."""

from domain.audience import caring
from handlers.kit import person
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

NOBODY = 0
# With the pages, the way to nobody and the way back no more than eight buttons.
SHOWN = 4


@screen(right="customers.edit", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    works, now = await caring.carers(visit.shop), await caring.carer_of(customer)
    page, start = person.place(visit, len(works), SHOWN)
    rows: list[Row] = [
        (
            Button(
                f"{'✓ ' if each.id == customer.manager_id else ''}{each.person.name or each.id}",
                "customer_manager",
                (customer.id, each.id),
                "choose",
            ),
        )
        for each in works[start : start + SHOWN]
    ]
    rows += person.pager("customer_manager", customer, page, len(works), SHOWN)
    if now is not None:
        nobody = t.plain("customer-manager-nobody")
        rows.append((Button(nobody, "customer_manager", (customer.id, NOBODY), "choose"),))
    who = (now.person.name or str(now.id)) if now else t.plain("customer-column-empty")
    text = person.title(visit, "customer-manager-title", customer, who=who)
    back = Button("", "customer_edit", (customer.id,))
    return View(text=text, rows=tuple(rows), back=back)


@act()
async def choose(visit: Visit) -> Go:
    """Let one of the staff look after the customer, or nobody."""
    customer = await person.asked(visit)
    await caring.entrust(visit.shop, customer, visit.number(1) or None, visit.person, visit.now)
    return Go("customer_card", (customer.id,), toast=visit.t("customer-saved"))
