"""Ten segments as trees, and as a person who knows SQL would write them for this one shop."""

import dataclasses

from domain.segments.condition import Condition
from domain.segments.conditions.age import Age
from domain.segments.conditions.average_order import AverageOrder
from domain.segments.conditions.bought_category import BoughtCategory
from domain.segments.conditions.city import City
from domain.segments.conditions.contactable import Contactable
from domain.segments.conditions.did_event import DidEvent
from domain.segments.conditions.first_order import FirstOrder
from domain.segments.conditions.gender import Gender
from domain.segments.conditions.language import Language
from domain.segments.conditions.largest_order import LargestOrder
from domain.segments.conditions.last_activity import LastActivity
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.opened_app import OpenedApp
from domain.segments.conditions.order_count import OrderCount
from domain.segments.conditions.order_sum import OrderSum
from domain.segments.conditions.registered import Registered
from domain.segments.conditions.tag import Tag
from domain.segments.conditions.viewed_category import ViewedCategory
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not


@dataclasses.dataclass(frozen=True, kw_only=True)
class Case:
    """A tree, and the test of the customer row `c` that means the same by hand."""

    label: str
    tree: Node
    hand: str

    @property
    def rule(self) -> Rule:
        return Rule(tree=self.tree)


REAL = (
    "c.shop_id = 1 AND NOT c.is_guest AND NOT c.is_test AND c.erased_at IS NULL"
    " AND c.merged_into_id IS NULL"
)
GONE = (
    'gone AS (SELECT r.order_id FROM refund r JOIN "order" o ON o.id = r.order_id'
    " WHERE r.shop_id = 1 AND r.refunded_at < {now}"
    " GROUP BY r.order_id HAVING SUM(r.amount) >= MAX(o.total))"
)
SOLD = "shop_id = 1 AND status IN ('paid', 'fulfilled') AND placed_at < {now}"
COUNTED = f"{SOLD} AND id NOT IN (SELECT order_id FROM gone)"


def _of_orders(having: str, where: str = "1 = 1") -> str:
    return (
        f'c.id IN (SELECT customer_id FROM "order" WHERE {COUNTED} AND {where}'
        f" GROUP BY customer_id HAVING {having})"
    )


def _since(days: int) -> str:
    return f"placed_at >= {{d{days}}}"


def _all(*conditions: Condition) -> Group:
    return Group(nodes=tuple(Leaf(condition=each) for each in conditions))


TWICE = _of_orders("COUNT(*) >= 2", _since(90))
SILENT = _of_orders("MAX(placed_at) < {d90}")
RICH = (
    f'c.id IN (SELECT customer_id FROM (SELECT customer_id, SUM(total) AS amount FROM "order"'
    f" WHERE {SOLD} GROUP BY customer_id UNION ALL SELECT r.customer_id, -SUM(r.amount)"
    ' FROM refund r LEFT JOIN "order" o ON o.id = r.order_id WHERE r.shop_id = 1'
    " AND r.refunded_at < {now} AND (o.id IS NULL OR o.status IN ('paid', 'fulfilled'))"
    " GROUP BY r.customer_id) AS m GROUP BY customer_id HAVING SUM(amount) >= 500000)"
)
BELOW = "SELECT id FROM product WHERE category_id IN (SELECT id FROM category WHERE parent_id = 3)"
TEA = (
    'c.id IN (SELECT l.customer_id FROM order_line l JOIN "order" o ON o.id = l.order_id'
    " WHERE l.shop_id = 1 AND l.placed_at < {now} AND o.status IN ('paid', 'fulfilled')"
    f" AND o.id NOT IN (SELECT order_id FROM gone) AND l.product_id IN ({BELOW}))"
)
EVENT = "SELECT customer_id FROM event WHERE shop_id = 1 AND happened_at < {now}"
CODES = BELOW.replace("SELECT id FROM product", "SELECT sku FROM product")
VIEWED = (
    f"c.id IN ({EVENT} AND name = 'view_item' AND happened_at >= {{d90}}"
    f" AND CAST(properties ->> 'item_id' AS TEXT) IN ({CODES})"
    " GROUP BY customer_id HAVING COUNT(*) >= 2)"
)
ADDED = (
    f"c.id IN ({EVENT} AND name = 'add_to_cart' AND happened_at >= {{d30}}"
    " GROUP BY customer_id HAVING COUNT(*) >= 1)"
)
OPENED = (
    f"c.id IN ({EVENT} AND name = 'visit_start' AND happened_at >= {{d90}} AND source = 'app'"
    " GROUP BY customer_id HAVING COUNT(*) >= 1)"
)
SEEN = (
    "(SELECT MAX(e.happened_at) FROM event e WHERE e.shop_id = 1 AND e.customer_id = c.id"
    " AND e.happened_at < {now} AND e.source IN ('bot', 'app', 'web')"
    " AND e.name NOT IN ('bot_blocked', 'channel_left'))"
)
LOST = f"{SEEN} < {{d60}}"
ALLOWED = (
    "c.telegram_id IS NOT NULL AND c.blocked_at IS NULL AND c.id IN (SELECT customer_id"
    " FROM consent WHERE shop_id = 1 AND channel = 'telegram' AND topic = 'marketing'"
    " AND is_given)"
)
IN_CITY = "c.city_folded IN ('москва', 'томск', 'казань')"
NO_TAG = "c.id NOT IN (SELECT customer_id FROM customer_tag WHERE shop_id = 1 AND tag = 'опт')"
FIVE = (
    OrderCount(days=90),
    OrderSum(value=500_000),
    City(things=("москва", "томск", "казань")),
    Tag(operator="none_of", things=("опт",)),
    Contactable(),
)
BY_HAND = f"{TWICE} AND {RICH} AND {IN_CITY} AND {NO_TAG} AND {ALLOWED}"
# Broad ones, so that none of the twenty empties the rest.
TWELVE = (
    *(OrderCount(value=1, days=days) for days in (365, 600, 900)),
    OrderSum(operator="lt", value=900_000_000),
    AverageOrder(operator="gte", value=1_000),
    LargestOrder(operator="gte", value=10_000),
    LastOrder(days=365),
    FirstOrder(operator="more_than_ago", days=30),
    City(operator="not_empty"),
    Tag(operator="none_of", things=("опт",)),
    Contactable(),
    Registered(operator="more_than_ago", days=7),
)
TWELVE_BY_HAND = (
    _of_orders("MAX(placed_at) >= {d365} AND MAX(total) >= 10000 AND MIN(placed_at) < {d30}")
    + f" AND {RICH.replace('>= 500000', '< 900000000')} AND {_of_orders('SUM(total) >= 1000')}"
    + f" AND c.city_folded <> '' AND {NO_TAG} AND {ALLOWED} AND c.registered_at < {{d7}}"
)
EIGHT = (
    BoughtCategory(operator="none_of", things=(3,)),
    DidEvent(operator="did_not", names=("add_to_cart",), days=30),
    ViewedCategory(operator="did_not", categories=(3,), days=90, times=2),
    LastActivity(operator="in_last", days=90),
    OpenedApp(days=90),
    Gender(things=("m", "f")),
    Language(things=("ru",)),
    Age(operator="gte", value=18),
)
EIGHT_BY_HAND = (
    f"NOT {TEA} AND NOT {ADDED} AND NOT {VIEWED.replace('COUNT(*) >= 2', 'COUNT(*) >= 1')}"
    f" AND {SEEN} >= {{d90}} AND {OPENED} AND c.gender IN ('m', 'f') AND c.language = 'ru'"
    " AND (c.birth_year < 2008 OR c.birth_year = 2008"
    " AND (c.birth_month < 3 OR c.birth_month = 3 AND c.birth_day <= 16))"
)
CASES = (
    Case(label="2+ orders in 90 days", tree=_all(OrderCount(days=90)), hand=TWICE),
    Case(
        label="silent for 90 days",
        tree=_all(LastOrder(operator="more_than_ago", days=90)),
        hand=SILENT,
    ),
    Case(label="5,000 or more, net", tree=_all(OrderSum(value=500_000)), hand=RICH),
    Case(label="bought from a category", tree=_all(BoughtCategory(things=(3,))), hand=TEA),
    Case(
        label="viewed a category, 2+ in 90 days",
        tree=_all(ViewedCategory(categories=(3,), days=90, times=2)),
        hand=VIEWED,
    ),
    Case(label="not seen for 60 days", tree=_all(LastActivity(days=60)), hand=LOST),
    Case(label="5 conditions", tree=_all(*FIVE), hand=BY_HAND),
    Case(
        label="any of 3, and not silent",
        tree=Group(
            nodes=(
                Group(
                    mode="any",
                    nodes=tuple(
                        Leaf(condition=each)
                        for each in (
                            OrderCount(days=90),
                            OrderSum(value=500_000),
                            BoughtCategory(things=(3,)),
                        )
                    ),
                ),
                Not(node=Leaf(condition=LastOrder(operator="more_than_ago", days=90))),
            )
        ),
        hand=f"({TWICE} OR {RICH} OR {TEA}) AND {_of_orders('MAX(placed_at) >= {d90}')}",
    ),
    Case(label="12 conditions", tree=_all(*TWELVE), hand=TWELVE_BY_HAND),
    Case(
        label="20 conditions",
        tree=_all(*TWELVE, *EIGHT),
        hand=f"{TWELVE_BY_HAND} AND {EIGHT_BY_HAND}",
    ),
)


def written(case: Case, moments: dict[str, int]) -> str:
    """The statement of a person who counts the segment by hand."""
    return f"WITH {GONE} SELECT COUNT(*) AS n FROM customer c WHERE {REAL} AND {case.hand}".format(
        **moments
    )
