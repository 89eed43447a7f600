"""Whether one person could be written to now, with the reason: what a card says."""

import dataclasses
from datetime import datetime

from domain.core.errors import NotFoundError
from domain.messaging.pressure import ledger
from domain.messaging.pressure.decision import (
    MARKETING,
    Asked,
    Expire,
    Hold,
    Send,
    Skip,
    decide,
)
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.past import DAY, Past
from domain.messaging.readers import TELEGRAM, readers
from domain.models import Customer, Shop


@dataclasses.dataclass(frozen=True, kw_only=True)
class Standing:
    """What a marketing message to the person would meet with now.

    `waits` is how long a message that waits would do so; `lately` are the attempts of a week.
    """

    answer: Send | Hold | Skip | Expire
    waits: datetime | None
    lately: Past
    today: int


async def standing(shop: Shop, customer: Customer, now: datetime) -> Standing:
    """The decision that the sending itself would come to. Raises NotFoundError."""
    reader = (await readers(shop, [customer.id])).get(customer.id)
    if reader is None:
        raise NotFoundError(thing="customer")
    rules = await rules_of(shop.id)
    held = await ledger.attempts(shop.id, [customer.id], now)
    lately = ledger.before(held.get(customer.id, {}))
    asked = Asked(kind=MARKETING, topic=MARKETING, channels=(TELEGRAM,))
    answer = decide(asked, reader.person, rules, lately, now)
    patient = dataclasses.replace(asked, policy="wait")
    later = decide(patient, reader.person, rules, lately, now)
    return Standing(
        answer=answer,
        waits=later.until if isinstance(later, Hold) else None,
        lately=lately,
        today=sum(1 for each in lately if each.made_at > now - DAY),
    )
