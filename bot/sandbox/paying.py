"""A person pays: the bot is asked for its consent first."""

from typing import TYPE_CHECKING

from bot.sandbox import views
from bot.sandbox.accounts import CHECKOUT_SECONDS, CheckoutQuery
from bot.sandbox.answers import Json
from bot.sandbox.chats import Message
from bot.sandbox.keyboards import Markup

if TYPE_CHECKING:
    from bot.sandbox.people import Person


def ask(person: "Person", invoice: Message) -> CheckoutQuery:
    """The bot has ten seconds to agree, then the payment is a message."""
    query = CheckoutQuery(
        id=f"{person.id}{person.world.new_id():08}",
        person=person.account.as_user(),
        invoice=invoice,
        asked_at=person.world.clock(),
    )
    person.bot.checkouts[query.id] = query
    person.bot.updates.add(
        "pre_checkout_query",
        {"id": query.id, "from": person.account.as_user(), **views.order_of(invoice)},
    )
    return query


def invoice_of(person: "Person", slug: str) -> Json | None:
    """The invoice behind `t.me/$slug`."""
    found = person.bot.invoices.get(slug)
    return found[0] if found else None


def ask_by_link(person: "Person", slug: str) -> CheckoutQuery:
    """As `ask`, for an invoice that is no message. Raises KeyError for an unknown link."""
    invoice, payload = person.bot.invoices[slug]
    message = Message(
        id=0,
        chat=person.chat,
        sender=person.bot.as_user(),
        from_bot=True,
        date=person.world.now(),
        content={"invoice": invoice},
        markup=Markup(),
        payload=payload,
    )
    return ask(person, message)


async def outcome(person: "Person", query: CheckoutQuery) -> str:
    """`paid` or `failed`, as soon as the bot has said so, at the latest when its time is over."""
    changes = person.world.changes
    for _ in range(CHECKOUT_SECONDS * 4):
        if query.state != "open":
            break
        await changes.wait(person.id, changes.last, 0.25)
    return "paid" if query.state == "paid" else "failed"
