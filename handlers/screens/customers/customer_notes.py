"""What staff wrote down about a customer. Arguments: customer, page."""

from domain.audience import profile
from handlers.kit import person
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

SIZE = 4
LONGEST = 700


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    _, total = await profile.notes_page(customer, 0, 1)
    number, skipped = person.place(visit, total, SIZE)
    found, total = await profile.notes_page(customer, skipped, SIZE)
    said = [person.title(visit, "customer-notes-title", customer, count=total)]
    rows: list[Row] = []
    for place, each in enumerate(found, skipped + 1):
        moment = t.moment(each.written_at, visit.shop.zone)
        text = each.text if len(each.text) <= LONGEST else f"{each.text[:LONGEST]}…"
        said.append(
            t(
                "customer-notes-line",
                place=str(place),
                who=each.author_name,
                moment=moment,
                text=text,
            )
        )
        if visit.can("customers.edit"):
            label = t.plain("customer-notes-drop", place=str(place))
            rows.append((Button(label, "customer_notes", (customer.id, each.id), "drop"),))
    if visit.can("customers.edit"):
        said.append(t("customer-notes-how"))
    rows += person.pager("customer_notes", customer, number, total, SIZE)
    return View(text="\n\n".join(said), rows=tuple(rows), back=person.back(customer))


@typed(right="customers.edit")
async def write(visit: Visit, said: Typed) -> Go:
    customer = await person.asked(visit)
    await profile.write_note(customer, said.text, visit.person, visit.now)
    return Go("customer_notes", (customer.id,))


@act(right="customers.edit")
async def drop(visit: Visit) -> Go:
    """Throw a note away."""
    customer = await person.asked(visit)
    await profile.drop_note(customer, visit.number(1))
    return Go("customer_notes", (customer.id,))
