"""An invoice while it is put together. Argument: the customer, 0 for a link for anybody."""

import dataclasses

from domain.audience import cards, drafts
from domain.connectors.invoices import making
from domain.connectors.invoices.making import Wish
from domain.core.errors import BadValueError
from handlers.kit import person
from handlers.kit.reading_typed import money
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

DRAFT = "invoice"
LONGEST_TITLE = 32


@screen(right="payments", back="invoices")
async def draw(visit: Visit) -> View:
    t, wish = visit.t, await load(visit)
    product = await making.product_of(visit.shop, wish)
    who = await _name(visit, wish)
    total = (product.price or 0) * wish.quantity if product else wish.total
    text = t(
        "invoice-new",
        who=who or "none",
        what=product.name if product else wish.title or "—",
        quantity=wish.quantity,
        total=t.money(total, visit.shop.currency) if total else "—",
        note="" if await making.is_connected(visit.shop) else t("invoice-new-not-connected"),
    )
    at = (wish.customer_id or 0,)
    rows: list[Row] = [(Button(t.plain("invoice-new-product"), "invoice_product", at),)]
    if product is not None:
        less = Button("−", "invoice_new", (*at, -1), "step")
        more = Button("+", "invoice_new", (*at, 1), "step")
        rows.append((less, Button(str(wish.quantity), "invoice_new", at), more))
    label = t.plain("invoice-new-send" if who else "invoice-new-link", name=who)
    rows.append((Button(label, "invoice_new", at, "make"),))
    back = Button("", "customer_orders", at) if wish.customer_id else None
    return View(text=text, rows=tuple(rows), back=back)


@act()
async def step(visit: Visit) -> Go:
    """One piece more or less."""
    wish = await load(visit)
    quantity = min(max(1, wish.quantity + visit.number(1)), making.MOST_PIECES)
    await save(visit, dataclasses.replace(wish, quantity=quantity))
    return Go("invoice_new", (wish.customer_id or 0,))


@act()
async def make(visit: Visit) -> Go:
    """Write it; a second tap finds an empty draft and is told what is missing."""
    wish = await load(visit)
    title = visit.t.plain("invoice-default-title")
    invoice = await making.make(visit.shop, wish, title, visit.person, visit.now)
    await drafts.drop(visit.person.telegram_id, DRAFT)
    return Go("invoice_card", (invoice.id,), wake=("settle_invoices",))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """`1500` or `1500 Подарочная карта`."""
    wish = await load(visit)
    first, _, rest = said.text.strip().partition(" ")
    if rest[:1].isdigit():
        # `1 500 Карта`: the thousands stand apart.
        more, _, rest = rest.partition(" ")
        first += more
    total = money(first, visit.shop.currency)
    if total <= 0:
        raise BadValueError(reason="too-small", limit="1")
    title = rest.strip()[:LONGEST_TITLE]
    wish = dataclasses.replace(wish, product_id=None, quantity=1, total=total, title=title)
    await save(visit, wish)
    return Go("invoice_new", (wish.customer_id or 0,))


async def load(visit: Visit) -> Wish:
    """What is chosen so far, for the customer of the route."""
    kept = await drafts.load(visit.person.telegram_id, DRAFT)
    who = visit.number(0, 0)
    if kept.get("who") != [visit.shop.id, who]:
        kept = {}
    return Wish(
        customer_id=who or None,
        product_id=kept.get("product"),
        quantity=kept.get("quantity", 1),
        total=kept.get("total", 0),
        title=kept.get("title", ""),
    )


async def save(visit: Visit, wish: Wish) -> None:
    """Keep it for the next press."""
    content = {
        "who": [visit.shop.id, wish.customer_id or 0],
        "product": wish.product_id,
        "quantity": wish.quantity,
        "total": wish.total,
        "title": wish.title,
    }
    await drafts.save(visit.person.telegram_id, DRAFT, content, visit.now)


async def _name(visit: Visit, wish: Wish) -> str:
    if wish.customer_id is None:
        return ""
    return person.name(visit, await cards.find(visit.shop, wish.customer_id))
