"""Products looked at, as rows for conditions."""

from domain.segments.facts import events
from domain.segments.goods import goods
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Value, sql
from domain.segments.window import Window

VIEW = "view_item"
# A code told as a number is the code, too; without asking for its type a view is read faster.
SKU = "CAST(e.properties ->> 'item_id' AS TEXT)"


def views(scope: Scope, window: Window, by: str, things: tuple[Value, ...]) -> Rows:
    """Views of the goods, the event `e`; their codes are found once, not for every view."""
    codes = sql(
        "SELECT p.sku FROM product p WHERE p.shop_id = ? AND ?",
        scope.shop_id,
        goods(scope, by, "p.id", things),
    )
    # The name is written out: an index of views alone is not looked at for a value.
    where = sql(f"(e.name = '{VIEW}' AND {SKU} IN (?))", codes)
    return events(scope, VIEW, where=where, window=window)
