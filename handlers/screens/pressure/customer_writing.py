"""May this person be written to now? The answer of the sending itself, and the stop list."""

from domain.messaging import stop_list
from domain.messaging.pressure.decision import Send
from domain.messaging.standing import Standing, standing
from handlers.kit import person, pressing
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    found = await standing(visit.shop, customer, visit.now)
    lines = [
        person.title(visit, "customer-writing", customer),
        _answer(visit, found),
        t("customer-writing-lately", today=found.today, week=len(found.lately)),
        t(
            "customer-writing-hours",
            hours=pressing.own_hours(visit, customer.quiet_from, customer.quiet_to),
        ),
    ]
    rows: tuple[Row, ...] = ()
    if visit.can("customers.data") and stop_list.addresses_of(customer):
        stop = Button(t.plain("customer-stop"), "customer_writing", (customer.id,), "stop")
        rows = ((stop,),)
    back = Button("", "customer_more", (customer.id,))
    return View(text="\n".join(lines), rows=rows, back=back)


@act(right="customers.data")
async def stop(visit: Visit) -> Go:
    """Never write to any of their addresses again; twice changes nothing."""
    customer = await person.asked(visit)
    await stop_list.add(visit.shop, stop_list.addresses_of(customer), visit.person, visit.now)
    return Go("customer_writing", (customer.id,), toast=visit.t("customer-stopped"))


def _answer(visit: Visit, found: Standing) -> str:
    if isinstance(found.answer, Send):
        return visit.t("customer-writing-yes")
    reason = visit.t.plain(f"pressure-reason-{found.answer.reason}")
    said = visit.t("customer-writing-no", reason=reason)
    if found.waits is None:
        return said
    free = visit.t("customer-writing-from", moment=visit.t.moment(found.waits, visit.shop.zone))
    return f"{said}\n{free}"
