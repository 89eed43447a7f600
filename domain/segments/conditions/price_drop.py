"""Whether goods a person looked at became cheaper since."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.facts import events
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit, upper_limit
from domain.segments.views import SKU, VIEW
from domain.segments.window import Windowed

# The price at the last view is what the first change after it says it was before.
DROPS = (
    "(SELECT g.customer_id, 100 * (g.before - g.price) / g.before AS fall FROM ("
    "SELECT v.customer_id, p.price, (SELECT k.before FROM product_change k"
    " WHERE k.shop_id = ? AND k.product_id = p.id AND k.kind = 'price' AND k.happened_at > v.seen"
    " AND k.happened_at < ? ORDER BY k.happened_at, k.id LIMIT 1) AS before"
    f" FROM (SELECT e.customer_id, {SKU} AS sku, MAX(e.happened_at) AS seen ?"
    f" GROUP BY e.customer_id, {SKU}) AS v"
    " JOIN product p ON p.shop_id = ? AND p.sku = v.sku"
    " WHERE p.price IS NOT NULL AND p.gone_at IS NULL AND (p.stock IS NULL OR p.stock > 0)) AS g"
    " WHERE g.before > g.price) AS d"
)
CHANGED = (
    "SELECT p.sku FROM product p JOIN product_change k ON k.product_id = p.id"
    " WHERE k.shop_id = ? AND k.kind = 'price' AND k.before > p.price"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class PriceDrop(Windowed, NumberCondition):
    """Whole percents off the price at the last view, the most of all goods viewed in the window.

    Only what is still sold and in stock counts; nothing cheaper is zero.
    """

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset({"event:view_item", "product", "price"})

    value: int = limit(10, unit="percent")
    upper: int | None = upper_limit(unit="percent")

    def held(self, scope: Scope) -> Grouped:
        skus = sql(CHANGED, scope.shop_id)
        cheaper = sql(f"(e.name = '{VIEW}' AND {SKU} IN (?))", skus)
        views = events(scope, VIEW, where=cheaper, window=self.window)
        source = sql(DROPS, scope.shop_id, scope.moment, views.text, scope.shop_id)
        rows = Rows(scope=scope, source=source, customer="d.customer_id", parts=(views,))
        return Grouped(rows=rows, term="MAX(d.fall)", default=0)
