"""In which segments a customer is, is not, or nobody knows. Arguments: customer, page.

All segments of a shop are asked at once, so that those the customer is in stand first; of more than
MOST only the page that is shown.
"""

from domain.models import Customer, Segment
from domain.segments import service
from domain.segments.verdicts import readable, verdicts
from domain.segments.why import Verdict
from handlers.kit import person
from handlers.kit.paging import PAGE
from handlers.kit.screen import screen
from handlers.kit.view import Button, Row, View
from handlers.kit.visit import Visit

MOST = 60
SIGNS: dict[Verdict | None, str] = {"yes": "✓", "no": "✗", "unknown": "?", None: "…"}
ORDER: tuple[Verdict | None, ...] = ("yes", "unknown", "no", None)


@screen(right="segments.see", back="customers", is_slow=True)
async def draw(visit: Visit) -> View:
    customer = await person.asked(visit)
    _, total = await service.page(visit.shop, 0, 1)
    number, skipped = person.place(visit, total)
    is_whole = total <= MOST
    found, total = await service.page(
        visit.shop, 0 if is_whole else skipped, MOST if is_whole else PAGE
    )
    known = await verdicts(readable(found), visit.shop, visit.now, customer.id)
    told: dict[int, Verdict | None] = {each.id: (known or {}).get(each.id) for each in found}
    ordered = sorted(found, key=lambda each: ORDER.index(told[each.id])) if is_whole else found
    shown = ordered[skipped : skipped + PAGE] if is_whole else ordered
    rows = [_row(customer, each, told[each.id]) for each in shown]
    rows += person.pager("customer_segments", customer, number, total, PAGE)
    if visit.can("segments.edit"):
        lists = visit.t.plain("customer-lists-button")
        rows.append((Button(lists, "customer_lists", (customer.id,)),))
    title = person.title(visit, "customer-segments-title", customer, count=total)
    said = [title, *_summary(visit, told, is_whole=is_whole)]
    if known is None:
        said.append(visit.t("customer-segments-slow"))
    return View(text="\n".join(said), rows=tuple(rows), back=person.back(customer))


def _row(customer: Customer, segment: Segment, verdict: Verdict | None) -> Row:
    label = f"{SIGNS[verdict]} {segment.name}"
    return (Button(label, "segment_why", (segment.id, customer.id, "customer")),)


def _summary(visit: Visit, told: dict[int, Verdict | None], *, is_whole: bool) -> list[str]:
    """How many of each, where all of them were asked; else what the signs mean."""
    if not told:
        return []
    if not is_whole:
        return [visit.t("customer-segments-legend")]
    counts = {verdict: list(told.values()).count(verdict) for verdict in ORDER}
    return [
        visit.t(
            "customer-segments-summary",
            inside=counts["yes"],
            outside=counts["no"],
            unsure=counts["unknown"],
        )
    ]
