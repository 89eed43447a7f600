"""Of whom a customer was put together, and who else may be the same person."""

from domain.audience import merging, search
from domain.models import Merge
from handlers.kit import person
from handlers.kit.paging import PAGE
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, Stay, View
from handlers.kit.visit import Typed, Visit

SHOWN = 6


@screen(right="customers.data", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    merges = await merging.of(customer)
    said = [person.title(visit, "customer-merges-title", customer, count=len(merges))]
    said += [_line(visit, each) for each in merges[:SHOWN]]
    said.append(t("customer-merges-how"))
    rows: list[Row] = [
        (
            Button(
                t.plain("customer-merges-undo", number=str(each.gone_id)),
                "customer_merges",
                (customer.id, each.id),
                "part",
            ),
        )
        for each in merges[:SHOWN]
    ]
    back = Button("", "customer_more", (customer.id,))
    return View(text="\n\n".join(said), rows=tuple(rows), back=back)


@act()
async def part(visit: Visit) -> Go:
    """Take two apart for good."""
    customer = await person.asked(visit)
    merged = await merging.find(visit.shop.id, visit.number(1))
    await merging.undo(merged, visit.now, visit.person)
    return Go("customer_merges", (customer.id,), toast=visit.t("customer-parted"))


@typed()
async def look(visit: Visit, said: Typed) -> Go | Stay:
    """Find the other one by whatever was typed."""
    customer = await person.asked(visit)
    found, _ = await search.page(visit.shop, said.text, 0, PAGE)
    others = [each for each in found if each.id != customer.id]
    if not others:
        return Stay(visit.t("customer-merges-nobody"))
    if len(others) > 1:
        return Stay(visit.t("customer-merges-many", count=len(others)))
    return Go("customer_merge", (customer.id, others[0].id))


def _line(visit: Visit, merged: Merge) -> str:
    return visit.t(
        "customer-merges-line",
        number=str(merged.gone_id),
        name=merged.gone.name or visit.t.plain("customer-unnamed"),
        moment=visit.t.moment(merged.merged_at, visit.shop.zone),
        why=visit.t.plain(f"merge-why-{merged.why}"),
    )
