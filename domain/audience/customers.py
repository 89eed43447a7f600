"""Customers as they come by themselves: by a link, by writing, by leaving."""

import re
from datetime import datetime

from domain.audience import accounts, presence
from domain.core.names import fold
from domain.facts.saying import say
from domain.facts.topics.customer_created import CustomerCreated
from domain.models import (
    Customer,
    Event,
    Identity,
    Order,
    Person,
    Shop,
)

# At most nine digits: more is no number of a shop, and too much for its column.
START = re.compile(r"(?:s([0-9]{1,9})(?:-|$))?(.*)", re.DOTALL)


async def arrive(
    shop: Shop, person: Person, code: str, now: datetime, update_id: str
) -> tuple[Customer, bool]:
    """A person pressed Start: their row in this shop, and whether it is new.

    The code of the first arrival stays; every arrival is an event. An erased customer who
    comes back is a new one.
    """
    customer = await accounts.owner(shop.id, person.telegram_id)
    is_new = customer is None
    if customer is None:
        customer = await Customer.create(
            shop=shop,
            name=person.name,
            name_folded=fold(person.name),
            language=person.language,
            telegram_id=person.telegram_id,
            came_from=code[:64],
            registered_at=now,
            username=person.username,
            status="active",
            may_write=True,
        )
        await Identity.create(
            shop=shop,
            customer=customer,
            kind="telegram",
            value=str(person.telegram_id),
            added_at=now,
        )
        await say(shop.id, CustomerCreated(customer_id=customer.id, source="bot"), now)
    elif customer.telegram_id == person.telegram_id and not presence.is_here(customer):
        await presence.came(customer, person.username)
    await happened(customer, "bot_start", f"start:{update_id}", now, {"code": code[:64]})
    return customer, is_new


async def commanded(customer: Customer, command: str, update_id: int, now: datetime) -> None:
    """The customer sent the bot a command, known to it or not."""
    told: dict[str, object] = {"command": command[:32]}
    await happened(customer, "bot_command", f"command:{update_id}", now, told)


async def pressed(
    customer: Customer, button: str, label: str, press_id: str, now: datetime
) -> None:
    """The customer pressed a button of the bot; `button` is where it leads."""
    told: dict[str, object] = {"button": button[:40], "label": label[:80]}
    await happened(customer, "bot_button", f"press:{press_id}"[:64], now, told)


async def happened(
    customer: Customer, name: str, external_id: str, now: datetime, properties: dict[str, object]
) -> None:
    """Write an event of the bot itself, once per external id."""
    await Event.get_or_create(
        {
            "customer_id": customer.id,
            "name": name,
            "happened_at": now,
            "received_at": now,
            "properties": properties,
        },
        shop_id=customer.shop_id,
        external_id=external_id,
    )


async def shop_by_code(payload: str) -> tuple[Shop | None, str]:
    """The shop a start payload names (`s2-vk_may` is shop 2, code vk_may), and the code."""
    match = START.fullmatch(payload)
    number, code = match.groups() if match else (None, payload)
    shop = await Shop.get_or_none(id=int(number)) if number else None
    return shop, code if shop else payload


async def membership(telegram_id: int, now: datetime, *, is_member: bool, update_id: int) -> None:
    """The person blocked the bot or let it back in: true for all shops of the bot."""
    for customer in await Customer.filter(telegram_id=telegram_id):
        if is_member == (customer.blocked_at is None):
            continue
        if is_member:
            await presence.came(customer, customer.username)
        else:
            await presence.left(customer.id, "blocked", now)
        name = "bot_unblocked" if is_member else "bot_blocked"
        await happened(customer, name, f"member:{update_id}:{customer.id}", now, {})


async def orders_page(customer: Customer, offset: int, limit: int) -> tuple[list[Order], int]:
    """The customer's orders, newest first, and how many there are."""
    orders = Order.filter(shop_id=customer.shop_id, customer_id=customer.id)
    found = await orders.order_by("-placed_at", "-id").offset(offset).limit(limit)
    return found, await orders.count()
