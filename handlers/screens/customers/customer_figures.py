"""All that follows from what a customer did, a group a page. Arguments: customer, page."""

from domain.factors import counting
from domain.factors.factor import FACTORS, GROUPS
from handlers.kit import figures, person
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="customers.see", back="customers", is_slow=True)
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    found = await counting.of_person(visit.shop, customer.id, visit.now, FACTORS)
    there = [each for each in GROUPS if any(FACTORS[key].group == each for key in found)]
    number, _ = person.place(visit, len(there), 1)
    parts = [
        person.title(visit, "customer-figures-title", customer, count=len(found)),
        *(
            t("customer-figures-group", name=t(f"factor-group-{each}"))
            for each in there[number:][:1]
        ),
        *(
            t(
                "factor-line-explained",
                name=figures.name(visit, key),
                value=figures.said(visit, key, value),
                hint=t.plain(f"factor-{key}.hint"),
            )
            for key, value in found.items()
            if FACTORS[key].group in there[number : number + 1]
        ),
        t("customer-figures-moment", moment=t.moment(visit.now, visit.shop.zone)),
    ]
    rows = person.pager("customer_figures", customer, number, len(there), 1)
    return View(text="\n".join(parts), rows=rows, back=person.back(customer))
