"""What a customer got from the shop, and why; letters of both sides. Arguments: customer, page."""

from domain.audience import cards
from domain.models import Campaign, Delivery
from handlers.kit import person
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit

SIZE = 8
LETTERS = 4
LONGEST = 120


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    _, total = await cards.deliveries_page(customer, 0, 1)
    number, skipped = person.place(visit, total, SIZE)
    found, total = await cards.deliveries_page(customer, skipped, SIZE)
    said = [person.title(visit, "customer-messages-title", customer, count=total), ""]
    said += [_line(visit, each) for each in found]
    letters, count = await cards.letters_page(customer, 0, LETTERS)
    if letters:
        said += ["", t("customer-letters", count=count)]
        said += [
            t(
                "customer-letters-line",
                moment=t.moment(each.written_at, visit.shop.zone),
                side="shop" if each.staff_id else "customer",
                text=each.text[:LONGEST],
            )
            for each in letters
        ]
    rows = person.pager("customer_messages", customer, number, total, SIZE)
    return View(text="\n".join(said), rows=rows, back=person.back(customer))


def _line(visit: Visit, delivery: Delivery) -> str:
    t = visit.t
    campaign: Campaign | None = delivery.campaign
    what = campaign.name if campaign else t.plain("customer-messages-service")
    segment = campaign.segment.name if campaign and campaign.segment else ""
    return t(
        "customer-messages-line",
        moment=t.moment(delivery.sent_at or delivery.planned_at, visit.shop.zone),
        what=what,
        status=delivery.status,
        reason=delivery.reason or "none",
        segment=segment,
        has_segment="yes" if segment else "no",
    )
