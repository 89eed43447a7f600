"""What placements cost, by local day; a second word on the same day replaces the first."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from domain.audience import audit
from domain.core.errors import BadValueError
from domain.core.money import minor_digits
from domain.links.parts import title
from domain.links.refusals import LinkRefusedError
from domain.models import Link, LinkCost, Person, Shop

AMOUNT: Final = re.compile(r"\d{1,12}(?:[.,]\d{1,3})?")
DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?")
MOST: Final = 10**12
SHORT_YEAR, CENTURY = 100, 2000


async def say(link: Link, shop: Shop, told: tuple[date, int], actor: Person, now: datetime) -> None:
    """Somebody of the staff sets the cost of a day. Raises BadValueError."""
    day, amount = told
    await put(link, day, amount)
    plain = f"{Decimal(amount).scaleb(-minor_digits(shop.currency)):f} {shop.currency}"
    words = {"title": title(link), "day": day.isoformat(), "amount": plain}
    await audit.record(link.shop_id, actor, "link_cost", now, **words)


async def put(link: Link, day: date, amount: int) -> None:
    """The cost of a day in minor units; 0 takes it away. Raises BadValueError."""
    if not 0 <= amount <= MOST:
        raise BadValueError(reason="too-large", limit=str(MOST))
    rows = LinkCost.filter(link_id=link.id, day=day.isoformat())
    if amount == 0:
        await rows.delete()
    elif not await rows.update(amount=amount):
        await LinkCost.create(
            shop_id=link.shop_id, link_id=link.id, day=day.isoformat(), amount=amount
        )


async def latest(link: Link, limit: int) -> list[LinkCost]:
    """The last days that cost something, the newest first."""
    return await LinkCost.filter(link_id=link.id).order_by("-day").limit(limit)


def read(text: str, shop: Shop, now: datetime) -> tuple[date, int]:
    """`16.03 1 500` or `1500` for today. Raises BadValueError."""
    today = now.astimezone(shop.zone).date()
    first, _, rest = text.strip().partition(" ")
    if rest and DAY.fullmatch(first):
        return day_of(first, today), amount_of(rest, shop.currency)
    return today, amount_of(text, shop.currency)


def day_of(text: str, today: date) -> date:
    """A day up to today. Raises BadValueError, LinkRefusedError."""
    match = DAY.fullmatch(text.strip())
    if match is None:
        raise BadValueError(reason="not-a-date")
    year = int(match[1] or match[6] or today.year)
    year += CENTURY if year < SHORT_YEAR else 0
    try:
        day = date(year, int(match[2] or match[5]), int(match[3] or match[4]))
    except ValueError:
        raise BadValueError(reason="not-a-date") from None
    if day > today:
        raise LinkRefusedError(reason="in-the-future")
    return day


def amount_of(text: str, currency: str) -> int:
    """`1 500,50` in minor units. Raises BadValueError."""
    plain = re.sub(r"[\s\u00a0\u202f]|\D+$", "", text)
    if AMOUNT.fullmatch(plain) is None:
        raise BadValueError(reason="not-money")
    whole = Decimal(plain.replace(",", ".")).scaleb(minor_digits(currency))
    if whole != whole.to_integral_value():
        raise BadValueError(reason="too-exact", limit=str(minor_digits(currency)))
    return int(whole)
