"""The tags on a customer: typed to be put on, tapped to be taken off."""

from domain.audience import cards, profile
from handlers.kit import person
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View, in_rows
from handlers.kit.visit import Typed, Visit

SHOWN = 12


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    tags = (await cards.card(visit.shop, customer)).tags
    text = person.title(visit, "customer-tags-title", customer, count=len(tags))
    if not visit.can("customers.edit"):
        names = ", ".join(each.label for each in tags)
        return View(text=f"{text}\n{names}", back=person.back(customer))
    keys = [
        Button(f"✕ {each.label}", "customer_tags", (customer.id, each.id), "drop")
        for each in tags[:SHOWN]
    ]
    rows: list[Row] = [*in_rows(keys)]
    how = t("customer-tags-how")
    return View(text=f"{text}\n{how}", rows=tuple(rows), back=person.back(customer))


@typed(right="customers.edit")
async def put(visit: Visit, said: Typed) -> Go:
    customer = await person.asked(visit)
    for label in said.text.split(","):
        await profile.tag(customer, label, visit.person, visit.now)
    return Go("customer_tags", (customer.id,))


@act(right="customers.edit")
async def drop(visit: Visit) -> Go:
    """Take a tag off."""
    customer = await person.asked(visit)
    await profile.untag(customer, visit.number(1), visit.person, visit.now)
    return Go("customer_tags", (customer.id,))
