"""The product of an invoice: of what was added last, or found by name. Argument: the customer."""

import dataclasses

from domain.connectors.invoices import making
from domain.models import Product
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Stay, View
from handlers.kit.visit import Typed, Visit
from handlers.screens.payments import invoice_new

LONGEST = 40


@screen(right="payments", back="invoices")
async def draw(visit: Visit) -> View:
    who = visit.number(0, 0)
    found = await making.products(visit.shop, "")
    back = Button("", "invoice_new", (who,))
    rows = tuple((_key(visit, each, who),) for each in found)
    return View(text=visit.t("invoice-product", count=len(found)), rows=rows, back=back)


@act()
async def take(visit: Visit) -> Go:
    """Arguments: customer, product."""
    wish = await invoice_new.load(visit)
    chosen = dataclasses.replace(wish, product_id=visit.number(1), quantity=1, total=0, title="")
    await invoice_new.save(visit, chosen)
    return Go("invoice_new", (visit.number(0),))


@typed()
async def look(visit: Visit, said: Typed) -> View | Stay:
    who = visit.number(0, 0)
    found = await making.products(visit.shop, said.text)
    if not found:
        return Stay(visit.t("invoice-product-none"))
    rows = tuple((_key(visit, each, who),) for each in found)
    text = visit.t("invoice-product", count=len(found))
    return View(text=text, rows=rows, back=Button("", "invoice_new", (who,)))


def _key(visit: Visit, each: Product, who: int) -> Button:
    name = each.name if len(each.name) <= LONGEST else f"{each.name[: LONGEST - 1]}…"
    price = visit.t.money(each.price or 0, visit.shop.currency)
    return Button(f"{name} · {price}", "invoice_product", (who, each.id), "take")
