"""Where the sample shop's people come from: links, clicks, touches, what some of them cost."""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from bot.demo_shop.dice import Dice
from bot.demo_shop.people import Somebody
from bot.demo_shop.trade import GUEST, Sale
from bot.demo_shop.writing import written
from bot.sandbox.cast import CAST
from domain.links import codes
from domain.models import Link, LinkCost, LinkCount, Shop, Touch

SEED: Final = 11
DAYS: Final = 120
# How many orders in a hundred began with a link.
BY_LINK: Final = 38


@dataclasses.dataclass(frozen=True, kw_only=True)
class Placement:
    """One link; `code` is what the first ones who came by it brought, `cost` roubles a day."""

    campaign: str
    source: str
    medium: str
    code: str
    weight: int
    cost: int = 0


PLACEMENTS: Final = (
    Placement(campaign="май", source="vk", medium="post", code="vk_may", weight=24),
    Placement(
        campaign="осень",
        source="telegram",
        medium="cpc",
        code="telegram_ads",
        weight=30,
        cost=1_400,
    ),
    Placement(campaign="витрина", source="offline", medium="qr", code="flyer", weight=12),
    Placement(
        campaign="осень", source="instagram", medium="story", code="instagram", weight=20, cost=900
    ),
    Placement(campaign="дегустация", source="telegram", medium="post", code="", weight=14),
)


async def place(
    shop: Shop,
    crowd: Sequence[Somebody],
    customers: Mapping[int, int],
    made: Sequence[Sale],
    now: datetime,
) -> None:
    """Write the links and all that hangs on them, in the caller's transaction."""
    dice, links = Dice(SEED), await _links(shop, now)
    touches = [*_first(shop, crowd, customers, links, now)]
    touches += _before_orders(shop, dice, crowd, customers, made, links, now)
    await written(Touch, touches)
    await LinkCount.bulk_create(_clicks(shop, dice, touches))
    await LinkCost.bulk_create(_costs(shop, dice, links, now))


async def _links(shop: Shop, now: datetime) -> dict[Placement, Link]:
    key = (await codes.settings_of(shop.id)).key
    owner = next(account.id for account in CAST if account.key == "owner")
    return {
        each: await Link.create(
            shop=shop,
            code=codes.made(key),
            campaign=each.campaign,
            source=each.source,
            medium=each.medium,
            made_by=owner,
            made_at=now - timedelta(days=500 - number),
        )
        for number, each in enumerate(PLACEMENTS)
    }


def _first(
    shop: Shop,
    crowd: Sequence[Somebody],
    customers: Mapping[int, int],
    links: Mapping[Placement, Link],
    now: datetime,
) -> list[Touch]:
    """How people came to know the shop."""
    by_code = {each.code: link for each, link in links.items() if each.code}
    return [
        _touch(
            shop,
            customers[number],
            by_code[each.came_from],
            each,
            now - timedelta(days=each.registered_days_ago, hours=1),
            f"sample:first:{number}",
        )
        for number, each in enumerate(crowd)
        if each.came_from in by_code
    ]


def _before_orders(
    shop: Shop,
    dice: Dice,
    crowd: Sequence[Somebody],
    customers: Mapping[int, int],
    made: Sequence[Sale],
    links: Mapping[Placement, Link],
    now: datetime,
) -> list[Touch]:
    """By what they came again, an hour or some days before they ordered."""
    found = []
    weights = [each.weight for each in links]
    for number, sale in enumerate(made):
        is_old = sale.placed_at < now - timedelta(days=DAYS)
        if is_old or sale.who == GUEST or not dice.happens(BY_LINK):
            continue
        link = dice.choices(list(links.values()), weights)[0]
        moment = sale.placed_at - timedelta(minutes=dice.randrange(5, 3_000))
        who = crowd[sale.who]
        found.append(_touch(shop, customers[sale.who], link, who, moment, f"sample:order:{number}"))
    return found


def _touch(
    shop: Shop, customer_id: int, link: Link, who: Somebody, moment: datetime, key: str
) -> Touch:
    return Touch(
        shop_id=shop.id,
        customer_id=customer_id,
        link_id=link.id,
        code=link.code,
        way="bot" if who.telegram_id else "web",
        touched_at=moment,
        external_id=key,
    )


def _clicks(shop: Shop, dice: Dice, touches: Sequence[Touch]) -> list[LinkCount]:
    """Several looked for each who came."""
    came: Counter[tuple[int, str]] = Counter()
    for each in touches:
        day = each.touched_at.astimezone(shop.zone).date().isoformat()
        came[each.link_id or 0, day] += 1
    return [
        LinkCount(
            shop_id=shop.id,
            link_id=link_id,
            day=day,
            clicks=count * dice.randrange(2, 6) + dice.randrange(4),
            repeats=dice.randrange(3),
            robots=dice.randrange(4),
        )
        for (link_id, day), count in sorted(came.items())
    ]


def _costs(
    shop: Shop, dice: Dice, links: Mapping[Placement, Link], now: datetime
) -> list[LinkCost]:
    today = now.astimezone(shop.zone).date()
    days: list[date] = [today - timedelta(days=ago) for ago in range(DAYS)]
    return [
        LinkCost(
            shop_id=shop.id,
            link_id=link.id,
            day=day.isoformat(),
            amount=each.cost * dice.randrange(80, 120),
        )
        for each, link in links.items()
        if each.cost
        for day in days
    ]
