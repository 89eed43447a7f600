"""Who reports: a person of Telegram or an unknown browser, and the customer behind them."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime

from domain.audience.identities import Key, identify
from domain.audience.kinship import DEVICES
from domain.core.names import fold
from domain.models import Customer, Identity


@dataclasses.dataclass(frozen=True, kw_only=True)
class Reporter:
    """`kind` is `telegram` or `browser`; the rest is what Telegram says of a person.

    `also` is by what else this page knows them: its browser, its visitor in GA or Metrika.
    """

    kind: str
    value: str
    name: str = ""
    language: str = ""
    also: tuple[Key, ...] = ()


async def customers_of(
    shop_id: int, reporters: Iterable[Reporter], now: datetime
) -> dict[tuple[str, str], int]:
    """The customer of each by kind and value; whoever is unknown becomes one."""
    wanted: dict[tuple[str, str], Reporter] = {}
    for each in reporters:
        before = wanted.get((each.kind, each.value))
        also = tuple(dict.fromkeys((*before.also, *each.also))) if before else each.also
        wanted[each.kind, each.value] = dataclasses.replace(each, also=also)
    found: dict[tuple[str, str], int] = {}
    for kind in {kind for kind, _ in wanted}:
        values = [value for one, value in wanted if one == kind]
        rows = Identity.filter(shop_id=shop_id, kind=kind, value__in=values)
        for value, customer_id in await rows.values_list("value", "customer_id"):
            found[kind, value] = customer_id
    for key in wanted.keys() - found.keys():
        found[key] = await _made(shop_id, wanted[key], now)
    strangers = await _not_at_home(shop_id, wanted.values(), found)
    for each in strangers:
        source = "app" if each.kind == "telegram" else "web"
        await identify(shop_id, (Key(each.kind, each.value), *each.also), now, source=source)
    # Two customers may have become one, and others than these too.
    plain = [dataclasses.replace(each, also=()) for each in wanted.values()]
    return await customers_of(shop_id, plain, now) if strangers else found


async def _not_at_home(
    shop_id: int, reporters: Iterable[Reporter], found: Mapping[tuple[str, str], int]
) -> list[Reporter]:
    """The people of whom something that is told of them does not lead to them yet."""
    told = [each for each in reporters if each.also]
    if not told:
        return []
    values = {key.value for each in told for key in each.also}
    rows = await Identity.filter(shop_id=shop_id, kind__in=DEVICES, value__in=list(values))
    owners = {Key(row.kind, row.value): row.customer_id for row in rows}
    return [
        each
        for each in told
        if any(owners.get(key) != found[each.kind, each.value] for key in each.also)
    ]


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
