"""What Telegram tells of a customer by the way: whether they are there, their name, Premium.

A person blocks the bot, not a shop, so this is written for all shops of the bot that know them.
"""

import dataclasses
from datetime import datetime, timedelta
from typing import Final, Literal

from domain.audience import contacts
from domain.audience.identities import Key, identify
from domain.models import Customer, Shop

Absence = Literal["blocked", "deactivated", "kicked"]
# Why nothing can be sent any more, in the words of the ledger.
ABSENCES: Final[dict[str, Absence]] = {"deactivated": "deactivated", "kicked": "kicked"}
# Premium is looked at anew so often: it is shown with its age.
STALE: Final = timedelta(days=1)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Face:
    """What every update says of its sender."""

    username: str
    is_premium: bool


def is_here(customer: Customer) -> bool:
    """Whether they have started the bot and not left since."""
    return customer.status == "active" and customer.blocked_at is None


async def came(customer: Customer, username: str) -> None:
    """They pressed Start or let the bot in again."""
    customer.status, customer.may_write, customer.username = "active", True, username
    customer.blocked_at = None
    await customer.save(update_fields=["status", "may_write", "username", "blocked_at"])


def absence(reason: str) -> Absence:
    """The status that a failed delivery tells of."""
    return ABSENCES.get(reason, "blocked")


async def left(customer_id: int, why: Absence, now: datetime) -> None:
    """They can't be written to any more."""
    gone = Customer.filter(id=customer_id)
    await gone.update(status=why, may_write=False, blocked_at=now)


async def seen(customer: Customer, face: Face, now: datetime) -> bool:
    """Keep what an update says of its sender, where it is new; whether it was."""
    at = customer.premium_seen_at
    is_known = (customer.username, customer.is_premium) == (face.username, face.is_premium)
    if is_known and at is not None and now - at < STALE:
        return False
    await Customer.filter(telegram_id=customer.telegram_id).update(
        username=face.username, is_premium=face.is_premium, premium_seen_at=now
    )
    return True


async def shared_phone(shop: Shop, customer: Customer, phone: str, now: datetime) -> Customer:
    """They sent their own contact: the phone is theirs. Raises BadValueError."""
    number = contacts.phone(phone if phone.startswith("+") else f"+{phone}", shop.country)
    keys = (Key("telegram", str(customer.telegram_id)), Key("phone", number))
    found = await identify(shop.id, keys, now, source="bot")
    await Customer.filter(id=found.id).update(phone_shared=True)
    return found
