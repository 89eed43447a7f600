"""Where each channel writes to a customer, and whether it may. Argument: the customer."""

from domain.audience import consents
from domain.messaging import addresses
from domain.models import Customer
from handlers.kit import person
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit

CHANNELS = ("telegram", "email", "sms", "push", "call")
CLOSABLE = ("email", "sms")


@screen(right="customers.see", back="customers")
async def draw(visit: Visit) -> View:
    customer, t = await person.asked(visit), visit.t
    has = await addresses.connected(visit.shop.id)
    lines = (await addresses.book(visit.shop.id, [customer], has))[customer.id]
    said = [person.title(visit, "customer-addresses", customer), ""]
    rows: list[Row] = []
    for channel in CHANNELS:
        closed = await _closed(customer, channel)
        state = "off" if channel not in has else closed or "open"
        if channel not in lines.addresses and channel in has:
            state = "none"
        agreed = await consents.state(customer, consents.MARKETING, channel)
        said.append(
            t(
                "customer-address",
                channel=t.plain(f"consent-channel-{channel}"),
                where=_shown(customer, channel),
                state=state,
                agreed={True: "yes", False: "no", None: "unknown"}[agreed],
            )
        )
        if closed and channel in CLOSABLE and visit.can("customers.edit"):
            label = t.plain("customer-address-reopen", channel=channel)
            rows.append((Button(label, "customer_addresses", (customer.id, channel), "reopen"),))
    return View(text="\n".join(said), rows=tuple(rows), back=person.back(customer))


@act(right="customers.edit")
async def reopen(visit: Visit) -> Go:
    """Staff know that the address is all right again."""
    customer, channel = await person.asked(visit), visit.word(1)
    if channel in CLOSABLE:
        address = addresses.address_of(customer, channel)
        await addresses.reopen(visit.shop.id, channel, address, visit.person, visit.now)
    toast = visit.t.plain("customer-address-reopened")
    return Go("customer_addresses", (customer.id,), toast=toast)


async def _closed(customer: Customer, channel: str) -> str:
    """By what the address is closed; empty where it is not."""
    if channel == "telegram":
        return "blocked" if customer.blocked_at is not None else ""
    address = addresses.address_of(customer, channel)
    state = await addresses.state_of(customer.shop_id, channel, address) if address else None
    return state.closed_by if state else ""


def _shown(customer: Customer, channel: str) -> str:
    found = {"telegram": f"@{customer.username}" if customer.username else ""}
    return found.get(channel, "") or addresses.address_of(customer, channel) or "—"
