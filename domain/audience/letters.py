"""Letters: a customer writes to the shop, staff answer by replying."""

import dataclasses
from datetime import datetime

from domain.audience.rights import RIGHTS
from domain.audience.staff import who_may
from domain.core.errors import DomainError, NotFoundError
from domain.facts.saying import say
from domain.facts.topics.letter_received import LetterReceived
from domain.models import Customer, Letter, Person, Shop

LONGEST = 2_000


@dataclasses.dataclass(eq=False)
class LetterTooLongError(DomainError):
    """A letter is at most LONGEST characters, so that it fits a message with its header."""

    code = "letter-too-long"
    limit: int
    length: int


@dataclasses.dataclass(eq=False)
class CustomerGoneError(DomainError):
    """The customer can't be written to: blocked the bot, or asked to be forgotten."""

    code = "customer-gone"


async def write(customer: Customer, text: str, now: datetime) -> tuple[Letter, list[int]]:
    """Keep a customer's letter; returns it with the staff who are to see it."""
    _check(text)
    letter = await Letter.create(
        shop_id=customer.shop_id, customer=customer, text=text, written_at=now
    )
    fact = LetterReceived(customer_id=customer.id, letter_id=letter.id, text=text)
    await say(customer.shop_id, fact, now)
    return letter, await who_may(customer.shop_id, RIGHTS["letters"])


async def answer(shop: Shop, letter_id: int, staff: Person, text: str, now: datetime) -> Letter:
    """Keep the shop's answer to a letter. Raises CustomerGoneError, NotFoundError."""
    _check(text)
    asked = await find(shop, letter_id)
    customer = asked.customer
    if customer.telegram_id is None or customer.blocked_at is not None:
        raise CustomerGoneError
    await Letter.filter(
        shop_id=shop.id, customer_id=customer.id, staff_id__isnull=True, answered_at__isnull=True
    ).update(answered_at=now)
    answered = await Letter.create(
        shop=shop, customer=customer, staff_id=staff.telegram_id, text=text, written_at=now
    )
    answered.customer = customer
    return answered


async def find(shop: Shop, letter_id: int) -> Letter:
    """A letter with its customer. Raises NotFoundError."""
    letter = await Letter.get_or_none(id=letter_id, shop_id=shop.id).select_related("customer")
    if letter is None:
        raise NotFoundError(thing="letter")
    return letter


async def waiting(shop: Shop, offset: int, limit: int) -> tuple[list[Letter], int]:
    """Customers' letters without an answer, oldest first, and how many there are."""
    letters = Letter.filter(shop_id=shop.id, staff_id__isnull=True, answered_at__isnull=True)
    found = letters.order_by("written_at", "id").offset(offset).limit(limit)
    return await found.select_related("customer"), await letters.count()


async def thread(letter: Letter, limit: int = 6) -> list[Letter]:
    """The last letters of the same customer, oldest first."""
    found = Letter.filter(shop_id=letter.shop_id, customer_id=letter.customer_id)
    return list(reversed(await found.order_by("-written_at", "-id").limit(limit)))


def _check(text: str) -> None:
    if len(text) > LONGEST:
        raise LetterTooLongError(limit=LONGEST, length=len(text))
