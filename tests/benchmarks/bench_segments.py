"""Segments of 100,000 customers, 300,000 orders, 1,000,000 events: ours against SQL by hand."""

import dataclasses
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.config import Settings
from bot.database import connected, migrate
from domain.core.instant import to_milliseconds
from domain.models import Shop
from domain.segments.condition import Condition
from domain.segments.conditions.average_order import AverageOrder
from domain.segments.conditions.bought_category import BoughtCategory
from domain.segments.conditions.bought_product import BoughtProduct
from domain.segments.conditions.city import City
from domain.segments.conditions.contactable import Contactable
from domain.segments.conditions.did_event import DidEvent
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_sum import OrderSum
from domain.segments.conditions.tag import Tag
from domain.segments.looking import look
from domain.segments.rule import Rule, count, size
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql
from domain.segments.tree import Group, Leaf, Not
from domain.segments.why import next_flip, why
from tests.benchmarks.row import Row
from tests.benchmarks.segment_shop import fill

NAME = "segments"
TIMES = 5
NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)

Named = tuple[str, Rule, str]
REAL = "c.shop_id = 1 AND c.is_guest = 0 AND c.is_test = 0 AND c.erased_at IS NULL"
# By hand a person would leave wholly refunded orders out once and look them up.
COUNTED = (
    "shop_id = 1 AND status IN ('paid', 'fulfilled') AND placed_at < {now}"
    " AND id NOT IN (SELECT order_id FROM gone)"
)
GONE = (
    'WITH gone AS (SELECT r.order_id FROM refund r JOIN "order" o ON o.id = r.order_id'
    " WHERE r.shop_id = 1 AND r.refunded_at < {now}"
    " GROUP BY r.order_id HAVING SUM(r.amount) >= MAX(o.total))"
)
MONEY = (
    'SELECT customer_id, SUM(total) AS amount FROM "order"'
    " WHERE shop_id = 1 AND status IN ('paid', 'fulfilled') AND placed_at < {now}"
    " GROUP BY customer_id UNION ALL SELECT r.customer_id, -SUM(r.amount) FROM refund r"
    ' LEFT JOIN "order" o ON o.id = r.order_id'
    " WHERE r.shop_id = 1 AND r.refunded_at < {now}"
    " AND (o.id IS NULL OR o.status IN ('paid', 'fulfilled')) GROUP BY r.customer_id"
)


def _all(*conditions: Condition) -> Group:
    return Group(nodes=tuple(Leaf(condition=each) for each in conditions))


def _hand(where: str) -> str:
    return f"{GONE} SELECT COUNT(*) AS n FROM customer c WHERE {REAL} AND {where}"


TWICE = (
    f'c.id IN (SELECT customer_id FROM "order" WHERE {COUNTED} AND placed_at >= {{d90}}'
    " GROUP BY customer_id HAVING COUNT(*) >= 2)"
)
SILENT = (
    f'c.id IN (SELECT customer_id FROM "order" WHERE {COUNTED}'
    " GROUP BY customer_id HAVING MAX(placed_at) < {d90})"
)
RICH = f"c.id IN (SELECT customer_id FROM ({MONEY}) GROUP BY 1 HAVING SUM(amount) >= 500000)"
TEA = (
    'c.id IN (SELECT l.customer_id FROM order_line l JOIN "order" o ON o.id = l.order_id'
    " WHERE l.shop_id = 1 AND l.placed_at < {now} AND o.status IN ('paid', 'fulfilled')"
    " AND o.id NOT IN (SELECT order_id FROM gone)"
    " AND l.product_id IN (SELECT id FROM product WHERE category_id IN (2, 3, 4)))"
)
ALLOWED = (
    "c.telegram_id IS NOT NULL AND c.blocked_at IS NULL AND c.id IN (SELECT customer_id"
    " FROM consent WHERE shop_id = 1 AND channel = 'telegram' AND topic = 'marketing'"
    " AND is_given = 1)"
)
VIEWED = (
    "c.id IN (SELECT customer_id FROM event WHERE shop_id = 1 AND name = 'view_item'"
    " AND happened_at >= {d30} AND happened_at < {now} GROUP BY customer_id HAVING COUNT(*) >= 3)"
)
TOGETHER = (
    f'c.id IN (SELECT customer_id FROM "order" WHERE {COUNTED}'
    " AND id IN (SELECT order_id FROM order_line WHERE shop_id = 1 AND product_id = 3)"
    " AND id IN (SELECT order_id FROM order_line WHERE shop_id = 1 AND product_id = 4))"
)
TREES: tuple[Named, ...] = (
    (
        "3+ views in 30 days",
        Rule(tree=_all(DidEvent(names=("view_item",), times=3, days=30))),
        _hand(VIEWED),
    ),
    (
        "two products in one order",
        Rule(
            tree=dataclasses.replace(
                _all(BoughtProduct(things=(3,)), BoughtProduct(things=(4,))), together="order"
            )
        ),
        _hand(TOGETHER),
    ),
    ("everybody", Rule(), _hand("1 = 1")),
    ("2+ orders in 90 days", Rule(tree=_all(OrderCount(days=90))), _hand(TWICE)),
    (
        "silent for 90 days",
        Rule(tree=_all(LastOrder(operator="more_than_ago", days=90))),
        _hand(SILENT),
    ),
    ("5,000 or more, net", Rule(tree=_all(OrderSum(value=500_000))), _hand(RICH)),
    ("bought from a category", Rule(tree=_all(BoughtCategory(things=(2,)))), _hand(TEA)),
    (
        "five conditions",
        Rule(
            tree=_all(
                OrderCount(days=90),
                OrderSum(value=500_000),
                City(things=("москва", "томск")),
                Tag(operator="none_of", things=("опт",)),
                Contactable(),
            )
        ),
        _hand(
            f"{TWICE} AND {RICH} AND c.city_folded IN ('москва', 'томск') AND c.id NOT IN"
            f" (SELECT customer_id FROM customer_tag WHERE shop_id = 1 AND tag = 'опт')"
            f" AND {ALLOWED}"
        ),
    ),
    (
        "any of three, and not recent",
        Rule(
            tree=Group(
                nodes=(
                    Group(
                        mode="any",
                        nodes=(
                            Leaf(condition=OrderCount(days=90)),
                            Leaf(condition=OrderSum(value=500_000)),
                            Leaf(condition=BoughtCategory(things=(2,))),
                        ),
                    ),
                    Not(node=Leaf(condition=LastOrder(operator="more_than_ago", days=90))),
                )
            )
        ),
        _hand(
            f'({TWICE} OR {RICH} OR {TEA}) AND c.id IN (SELECT customer_id FROM "order"'
            f" WHERE {COUNTED} GROUP BY customer_id HAVING MAX(placed_at) >= {{d90}})"
        ),
    ),
)
TWELVE = _all(
    *(OrderCount(value=1, days=days) for days in (30, 60, 90, 180, 360)),
    *(OrderSum(operator="lt", value=value) for value in (900_000, 9_000_000)),
    AverageOrder(operator="not_empty"),
    LastOrder(days=300),
    City(operator="not_empty"),
    Tag(operator="none_of", things=("опт",)),
    Contactable(),
)


async def run() -> list[Row]:
    """The middle one of five, both in turn on the same connection."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite://{folder}/segments.db")
        await migrate(settings)
        fill(Path(folder) / "segments.db", to_milliseconds(NOW))
        async with connected(settings):
            shop = await Shop.get(id=1)
            found = [await _against(shop, each) for each in TREES]
            return [*found, *await _alone(shop)]


async def _against(shop: Shop, named: Named) -> Row:
    label, rule, text = named
    scope = Scope.of(shop, NOW)
    days = {f"d{days}": scope.days_back(days) for days in (30, 90)}
    written = Sql(text.format(now=scope.moment, **days))

    async def ours() -> int:
        return await count(rule, shop, NOW)

    async def theirs() -> int:
        return int((await rows(written))[0]["n"])

    if await ours() != await theirs():
        raise AssertionError(f"{label}: {await ours()} people, by hand {await theirs()}")
    mine, hand = [], []
    for _ in range(TIMES):
        mine.append(await _seconds(ours))
        hand.append(await _seconds(theirs))
    return Row(
        label=label,
        value=statistics.median(mine) * 1_000,
        unit="ms",
        rival="SQL by hand",
        rival_value=statistics.median(hand) * 1_000,
        wanted="<= 1.3",
    )


async def _alone(shop: Shop) -> list[Row]:
    """What a screen waits for: twelve conditions with their base, and one person's why."""
    rule = Rule(tree=TWELVE)

    async def counted() -> object:
        return await size(rule, shop, NOW)

    async def looked() -> object:
        return await look(rule, shop, NOW)

    async def told() -> object:
        return await why(rule, shop, NOW, (4_321,))

    async def flipped() -> object:
        return await next_flip(4_321, rule, shop, NOW)

    async def patterned() -> object:
        pattern = City(operator="regex", piece="^мос.*(а|я)$")
        return await count(Rule(tree=_all(pattern)), shop, NOW)

    return [
        _limit("twelve conditions, count and base", await _median(counted), 1_000),
        _limit("twelve conditions, count, base and five people", await _median(looked), 1_000),
        _limit("why of one person, twelve conditions", await _median(told), 50),
        _limit("next flip of one person, twelve conditions", await _median(flipped), 50),
        _limit("a pattern on every city", await _median(patterned), 1_000),
    ]


def _limit(label: str, seconds: float, limit: float) -> Row:
    return Row(
        label=label,
        value=seconds * 1_000,
        unit="ms",
        rival="target",
        rival_value=limit,
        wanted="<= 1",
    )


async def _median(work: Callable[[], Awaitable[object]]) -> float:
    await work()
    return statistics.median([await _seconds(work) for _ in range(TIMES)])


async def _seconds(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began
