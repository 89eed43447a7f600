"""All figures of a customer; what is done with them whole: joining, handing out, forgetting."""

from domain.audience import portrait
from handlers.kit import person
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, View
from handlers.kit.visit import Visit


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    at = (customer.id,)
    data = (
        (Button(t.plain("customer-merges"), "customer_merges", at),),
        (Button(t.plain("customer-export"), "customer_more", at, "export"),),
        (Button(t.plain("customer-erase"), "customer_erase", at),),
    )
    rows = (
        (Button(t.plain("customer-figures"), "customer_figures", at),),
        (Button(t.plain("screen-customer_writing"), "customer_writing", at),),
        (Button(t.plain("screen-customer_addresses"), "customer_addresses", at),),
        *(data if visit.can("customers.data") else ()),
    )
    text = person.title(visit, "customer-more", customer)
    return View(text=text, rows=rows, back=person.back(customer))


@act(right="customers.data")
async def export(visit: Visit) -> Go:
    """All that is kept about the customer, as a file to hand to them."""
    customer = await person.asked(visit)
    content = await portrait.file(visit.shop, customer, visit.person, visit.now)
    name = f"customer-{customer.id}.json"
    return Go(
        "customer_more",
        (customer.id,),
        toast=visit.t("customer-exported"),
        attachments=(Attachment(name=name, content=content),),
    )
