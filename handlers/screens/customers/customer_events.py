"""What a customer did, newest first. Arguments: customer, page."""

from domain.audience import cards
from domain.models import Event
from handlers.kit import person
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit

SIZE = 12
# What of an event says most, in this order.
TELLING = (
    "item_name", "name", "item_id", "search_term", "transaction_id", "code", "page", "screen",
    "value", "reason",
)  # fmt: skip
LONGEST = 60


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    _, total = await cards.events_page(customer, 0, 1)
    number, skipped = person.place(visit, total, SIZE)
    found, total = await cards.events_page(customer, skipped, SIZE)
    said = [person.title(visit, "customer-events-title", customer, count=total), ""]
    day = None
    for each in found:
        local = each.happened_at.astimezone(visit.shop.zone)
        if local.date() != day:
            day = local.date()
            said.append(t("customer-events-day", day=t.date(day)))
        said.append(_line(visit, each, local.strftime("%H:%M")))
    rows = person.pager("customer_events", customer, number, total, SIZE)
    return View(text="\n".join(said), rows=rows, back=person.back(customer))


def _line(visit: Visit, event: Event, time: str) -> str:
    t = visit.t
    text_id = f"timeline-{event.name}"
    what = t.plain(text_id) if t.has(text_id) else event.name
    items = event.properties.get("items")
    said = items[0] if isinstance(items, list) and items else event.properties
    about = next((str(said[key]) for key in TELLING if said.get(key)), "")
    return t(
        "customer-events-line",
        time=time,
        what=what,
        about=about[:LONGEST],
        has_about="yes" if about else "no",
    )
