"""Customers: the newest ones, or those that fit what was typed."""

from domain.audience import drafts, search
from domain.models import Customer
from handlers.kit import person
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

DRAFT = "customers"


@screen(right="customers.see", command="customers", menu=50)
async def draw(visit: Visit) -> View:
    t = visit.t
    wish = str((await drafts.load(visit.person.telegram_id, DRAFT)).get("wish", ""))
    asked = max(visit.number(0, 0), 0)
    found, total = await search.page(visit.shop, wish, asked * PAGE, PAGE)
    number, skipped = offset(asked, total)
    if number != asked:
        found, total = await search.page(visit.shop, wish, skipped, PAGE)
    page = Page(items=found, number=number, total=total)
    rows: list[Row] = [
        (Button(_label(visit, each), "customer_card", (each.id,)),) for each in found
    ]
    rows += page.pager(lambda label, to: Button(label, "customers", (to,)))
    if wish:
        rows.append((Button(t.plain("customers-all"), "customers", (), "everybody"),))
    if not wish:
        rows += _others(visit)
    text = t("customers-found", wish=wish, count=total) if wish else t("customers", count=total)
    return View(text=f"{text}\n\n{t('customers-how')}", rows=tuple(rows))


def _others(visit: Visit) -> list[Row]:
    """Lists of customers with whom something is to be done."""
    t, found = visit.t.plain, []
    if visit.can("customers.edit"):
        found.append(Button(t("screen-calls"), "calls"))
    if visit.can("customers.data"):
        found.append(Button(t("screen-merges"), "merges"))
    return [tuple(found)] if found else []


@typed()
async def look(visit: Visit, said: Typed) -> Go:
    """Who fits the words; a single one is opened."""
    wish = said.text[: search.LONGEST]
    await drafts.save(visit.person.telegram_id, DRAFT, {"wish": wish}, visit.now)
    found, total = await search.page(visit.shop, wish, 0, 1)
    return Go("customer_card", (found[0].id,)) if total == 1 else Go("customers")


@act()
async def everybody(visit: Visit) -> Go:
    """Forget the words."""
    await drafts.drop(visit.person.telegram_id, DRAFT)
    return Go("customers")


def _label(visit: Visit, customer: Customer) -> str:
    more = customer.phone or customer.email or customer.city
    return person.name(visit, customer) + (f" · {more}" if more else "")
