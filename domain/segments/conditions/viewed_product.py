"""Whether a person looked at products."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, optional_number, pick
from domain.segments import wall
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import sql
from domain.segments.values.deed import DeedCondition
from domain.segments.views import views

# The next thing reported of the same visit; who left at once has none.
NEXT = (
    "COALESCE((SELECT MIN(n.happened_at) FROM event n WHERE n.shop_id = e.shop_id"
    " AND n.customer_id = e.customer_id AND n.visit = e.visit AND e.visit <> ''"
    " AND n.happened_at > e.happened_at), 0)"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class ViewedProduct(DeedCondition):
    """Any of the products, a variant under its product too; so many times or on so many days.

    `dwell` takes only views after which the next thing of the visit came so many seconds later.
    """

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset({"event:view_item", "product"})
    is_common: ClassVar[bool] = True

    products: tuple[Any, ...] = pick("product")
    dwell: int | None = optional_number(minimum=1, maximum=3_600)
    unit: str = choice("times", "days", default="times", only=("operator", ("did",)))

    def check(self) -> None:
        super().check()
        if not self.products:
            raise BadValueError(reason="missing", limit="products")

    def deeds(self, scope: Scope) -> Rows:
        viewed = views(scope, self.window, "product", self.products)
        if self.dwell is None:
            return viewed
        return viewed.that(sql(f"({NEXT} - e.happened_at >= ?)", self.dwell * 1_000))

    def counted_in(self, scope: Scope) -> str:
        if self.unit == "times":
            return "*"
        return f"DISTINCT {wall.local_day('e.happened_at', scope.zone, scope.now)}"
