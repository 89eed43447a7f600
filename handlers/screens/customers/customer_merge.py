"""The question before two customers are made one. Arguments: both of them."""

from domain.audience import cards, customers, merging
from handlers.kit import person
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="customers.data", back="customers")
async def draw(visit: Visit) -> View:
    t = visit.t
    pair = (await person.asked(visit), await cards.find(visit.shop, visit.number(1)))
    said = [t("customer-merge")]
    for each in pair:
        _, orders = await customers.orders_page(each, 0, 1)
        contact = ", ".join(filter(None, (each.phone, each.email, each.city)))
        said.append(
            t(
                "customer-merge-line",
                name=person.name(visit, each),
                number=str(each.id),
                contact=contact or "—",
                orders=orders,
            )
        )
    if merging.has_two_accounts(*pair):
        kept, _ = merging.older(*pair)
        said.append(t("customer-merge-accounts", name=person.name(visit, kept)))
    yes = Button(t.plain("customer-merge-yes"), "customer_merge", (pair[0].id, pair[1].id), "join")
    back = Button("", "customer_merges", (pair[0].id,))
    return View(text="\n\n".join(said), rows=((yes,),), back=back)


@act()
async def join(visit: Visit) -> Go:
    """Make them one; a second tap finds that they are."""
    one, other = await person.asked(visit), await cards.find(visit.shop, visit.number(1))
    merged = await merging.merge(one, other, "staff", visit.now, visit.person)
    return Go("customer_card", (merged.kept_id,), toast=visit.t("customer-merged"))
