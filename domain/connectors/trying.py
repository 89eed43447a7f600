"""A message to oneself by a channel: asked for in the chat, sent by a job, told in the chat.

It is a few words of ours, or a campaign's very message with one's own data in it.
"""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, Literal

from domain.audience import contacts
from domain.campaigns.previewing import NOBODY
from domain.connectors import channels
from domain.connectors.channels import ChannelError
from domain.core.errors import BadValueError
from domain.core.ports import DeliveryError, World
from domain.messaging import addresses
from domain.messaging.addresses import EMAIL, PUSH, SMS
from domain.messaging.discounts import filled
from domain.messaging.envelope import own_words
from domain.messaging.message import Message
from domain.messaging.templates.rendering import gathered
from domain.models import Connector, Customer, Person, Shop

JOB: Final = "try_channels"
KEY: Final = "try"
# What can be tried: nobody is called for a look, and a chat shows the very message anyway.
TRIED: Final = (EMAIL, SMS, PUSH)
State = Literal["waiting", "sent", "failed", "unconfirmed"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Try:
    """One try: where to, and how it went. `said` belongs to a reason of the channel."""

    address: str
    text: str = dataclasses.field(repr=False)
    state: State = "waiting"
    reason: str = ""
    said: str = ""
    asked_at: str = ""
    content: dict[str, Any] | None = dataclasses.field(default=None, repr=False)


async def own(shop: Shop, person: Person) -> Customer | None:
    """The person's own row among the customers."""
    return await Customer.get_or_none(shop_id=shop.id, telegram_id=person.telegram_id)


async def address(connector: Connector, shop: Shop, person: Person, typed: str) -> str:
    """Where a try goes: what was typed, or the person's own contact. Raises BadValueError."""
    channel = channels.channel_of(connector)
    if typed and channel == "email":
        return contacts.email(typed)
    if typed and channel == "sms":
        return contacts.phone(typed, shop.country)
    customer = await own(shop, person)
    if channel in {"push", "call"}:
        return str(customer.id) if customer else ""
    if typed:
        raise BadValueError(reason="not-an-option")
    return _contact(customer, channel)


def _contact(customer: Customer | None, channel: str) -> str:
    if customer is None:
        return ""
    return customer.email if channel == "email" else customer.phone


def of(connector: Connector) -> Try | None:
    """The last try, if there was any."""
    told: dict[str, Any] | None = connector.state.get(KEY)
    return Try(**told) if told else None


async def message(
    said: Message,
    shop: Shop,
    person: Person,
    channel: str,
    now: datetime,
    values: Mapping[str, object] = MappingProxyType({}),
) -> dict[str, Any]:
    """What a message says to this very person by the channel; `values` are a variant's own."""
    customer = await own(shop, person)
    number = customer.id if customer else NOBODY
    known = await gathered(shop, [number], said.texts, now)
    return own_words(said.content(filled(known[number], dict(values))), channel)


async def lines(shop: Shop, person: Person) -> list[Connector]:
    """The connections by which a message can be tried; web push where the person subscribed."""
    found = []
    customer = await own(shop, person)
    for channel in TRIED:
        connector = await channels.line(shop.id, channel)
        if connector is None:
            continue
        if channel == PUSH and not await _has_subscribed(shop, customer):
            continue
        found.append(connector)
    return found


async def _has_subscribed(shop: Shop, customer: Customer | None) -> bool:
    if customer is None:
        return False
    found = await addresses.book(shop.id, [customer], frozenset({PUSH}))
    return PUSH in found[customer.id].addresses


async def ask(
    connector: Connector,
    where: str,
    text: str,
    now: datetime,
    content: dict[str, Any] | None = None,
) -> None:
    """Have it sent; the job of channels does it. Without `content` the text is all of it."""
    if not where:
        raise BadValueError(reason="missing")
    wanted = Try(address=where, text=text, asked_at=now.isoformat(), content=content)
    await channels.remember(connector, **{KEY: dataclasses.asdict(wanted)})


async def run(world: World) -> int:
    """Send what was asked for; how many tries there were."""
    done = 0
    for connector in await Connector.filter(removed_at__isnull=True).order_by("id"):
        wanted = of(connector)
        if wanted is None or wanted.state != "waiting":
            continue
        # What was in it is of no use any more.
        ended = dataclasses.replace(await _sent(world, connector, wanted), content=None)
        await channels.remember(connector, **{KEY: dataclasses.asdict(ended)})
        done += 1
    return done


async def _sent(world: World, connector: Connector, wanted: Try) -> Try:
    channel = channels.channel_of(connector)
    content: dict[str, Any] = {
        **(wanted.content or {"text": wanted.text}),
        "label": {"shop": connector.shop_id, "kind": "service", "topic": "service"},
    }
    try:
        await world.channels[channel].send(wanted.address, content)
    except DeliveryError as error:
        cause = error.__cause__
        if isinstance(cause, ChannelError):
            return dataclasses.replace(wanted, state="failed", reason=cause.reason, said=cause.said)
        state: State = "unconfirmed" if error.is_unconfirmed else "failed"
        return dataclasses.replace(wanted, state=state, reason=f"address-{error.reason}")
    return dataclasses.replace(wanted, state="sent")
