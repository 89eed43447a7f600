"""Lists a customer is in: a tap puts them in or takes them out. Arguments: customer, page."""

from domain.segments import lists
from handlers.kit import person
from handlers.kit.paging import PAGE
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="segments.edit", back="customers")
async def draw(visit: Visit) -> View:
    customer = await person.asked(visit)
    _, total = await lists.lists(visit.shop, 0, 1)
    number, skipped = person.place(visit, total)
    found, _ = await lists.lists(visit.shop, skipped, PAGE)
    inside = await lists.holding(visit.shop, customer)
    rows: list[Row] = [
        (
            Button(
                f"{'✓ ' if each.id in inside else ''}{each.name}",
                "customer_lists",
                (customer.id, number, each.id),
                "switch",
            ),
        )
        for each in found
    ]
    rows += person.pager("customer_lists", customer, number, total, PAGE)
    if not total:
        rows.append((Button(visit.t.plain("screen-segment_list_new"), "segment_list_new"),))
    text = person.title(visit, "customer-lists-title", customer, count=total)
    return View(text=text, rows=tuple(rows), back=Button("", "customer_segments", (customer.id,)))


@act()
async def switch(visit: Visit) -> Go:
    """In, or out."""
    customer = await person.asked(visit)
    segment = await lists.find(visit.shop, visit.number(2))
    inside = await lists.holding(visit.shop, customer)
    change = lists.take_out if segment.id in inside else lists.put
    await change(visit.shop, segment, [customer.id], visit.person, visit.now)
    return Go("customer_lists", (customer.id, visit.number(1)))
