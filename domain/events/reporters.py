"""Who reports: a person of Telegram or an unknown browser, and the customer behind them."""

import dataclasses
from collections.abc import Iterable
from datetime import datetime

from domain.core.names import fold
from domain.models import Customer, Identity


@dataclasses.dataclass(frozen=True, kw_only=True)
class Reporter:
    """`kind` is `telegram` or `browser`; the rest is what Telegram says of a person."""

    kind: str
    value: str
    name: str = ""
    language: str = ""


async def customers_of(
    shop_id: int, reporters: Iterable[Reporter], now: datetime
) -> dict[tuple[str, str], int]:
    """The customer of each by kind and value; whoever is unknown becomes one."""
    wanted = {(each.kind, each.value): each for each in reporters}
    found: dict[tuple[str, str], int] = {}
    for kind in {kind for kind, _ in wanted}:
        values = [value for one, value in wanted if one == kind]
        rows = Identity.filter(shop_id=shop_id, kind=kind, value__in=values)
        for value, customer_id in await rows.values_list("value", "customer_id"):
            found[kind, value] = customer_id
    for key in wanted.keys() - found.keys():
        found[key] = await _made(shop_id, wanted[key], now)
    return found


async def _made(shop_id: int, reporter: Reporter, now: datetime) -> int:
    customer = await _by_telegram(shop_id, reporter)
    if customer is None:
        customer = await Customer.create(
            shop_id=shop_id,
            name=reporter.name[:160],
            name_folded=fold(reporter.name)[:160],
            language=reporter.language[:2],
            telegram_id=int(reporter.value) if reporter.kind == "telegram" else None,
            registered_at=now,
        )
    await Identity.create(
        shop_id=shop_id,
        customer_id=customer.id,
        kind=reporter.kind,
        value=reporter.value,
        added_at=now,
    )
    found: int = customer.id
    return found


async def _by_telegram(shop_id: int, reporter: Reporter) -> Customer | None:
    if reporter.kind != "telegram":
        return None
    return await Customer.get_or_none(shop_id=shop_id, telegram_id=int(reporter.value))
