"""Who reports: a person of Telegram or an unknown browser, and the customer behind them."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime

from domain.audience.identities import Key, identify
from domain.core.names import fold
from domain.models import Customer, Identity


@dataclasses.dataclass(frozen=True, kw_only=True)
class Reporter:
    """`kind` is `telegram` or `browser`; the rest is what Telegram says of a person.

    `browser` is the browser in which a person of Telegram was seen.
    """

    kind: str
    value: str
    name: str = ""
    language: str = ""
    browser: str = ""


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
    strangers = await _not_at_home(shop_id, wanted.values(), found)
    for each in strangers:
        keys = (Key(each.kind, each.value), Key("browser", each.browser))
        await identify(shop_id, keys, now, source="app")
    # Two customers may have become one, and others than these too.
    return await customers_of(shop_id, _plain(wanted.values()), now) if strangers else found


async def _not_at_home(
    shop_id: int, reporters: Iterable[Reporter], found: Mapping[tuple[str, str], int]
) -> list[Reporter]:
    """The people whose browser does not lead to them yet."""
    browsers = {each.browser for each in reporters if each.browser}
    if not browsers:
        return []
    rows = Identity.filter(shop_id=shop_id, kind="browser", value__in=list(browsers))
    owners = dict(await rows.values_list("value", "customer_id"))
    return [
        each
        for each in reporters
        if each.browser and owners.get(each.browser) != found[each.kind, each.value]
    ]


def _plain(reporters: Iterable[Reporter]) -> list[Reporter]:
    return [dataclasses.replace(each, browser="") for each in reporters]


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
