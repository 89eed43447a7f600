"""In which segments a customer is, each with its reasons. Arguments: customer, page."""

from domain.segments import service
from domain.segments.rule import rule_of
from domain.segments.why import why
from handlers.kit import person
from handlers.kit.paging import PAGE
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

SIGNS = {True: "✓", False: "✗"}


@screen(right="segments.see", back="customers", is_slow=True)
async def draw(visit: Visit) -> View:
    customer = await person.asked(visit)
    _, total = await service.page(visit.shop, 0, 1)
    number, skipped = person.place(visit, total)
    found, total = await service.page(visit.shop, skipped, PAGE)
    rows: list[Row] = []
    for segment in found:
        told = await why(rule_of(segment), visit.shop, visit.now, [customer.id])
        sign = SIGNS[bool(told) and told[0].is_member]
        label = f"{sign} {segment.name}"
        rows.append((Button(label, "segment_why", (segment.id, customer.id)),))
    rows += person.pager("customer_segments", customer, number, total, PAGE)
    if visit.can("segments.edit"):
        lists = visit.t.plain("customer-lists-button")
        rows.append((Button(lists, "customer_lists", (customer.id,)),))
    text = person.title(visit, "customer-segments-title", customer, count=total)
    return View(text=text, rows=tuple(rows), back=person.back(customer))
