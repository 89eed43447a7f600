"""Whether a person looked at products."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments import wall
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.values.deed import DeedCondition
from domain.segments.views import views


@dataclasses.dataclass(frozen=True, kw_only=True)
class ViewedProduct(DeedCondition):
    """Any of the products, a variant under its product too; so many times or on so many days."""

    group: ClassVar[Group] = "browsing"
    reads: ClassVar[frozenset[str]] = frozenset({"event:view_item", "product"})
    is_common: ClassVar[bool] = True

    products: tuple[Any, ...] = pick("product")
    unit: str = choice("times", "days", default="times", only=("operator", ("did",)))

    def check(self) -> None:
        super().check()
        if not self.products:
            raise BadValueError(reason="missing", limit="products")

    def deeds(self, scope: Scope) -> Rows:
        return views(scope, self.window, "product", self.products)

    def counted_in(self, scope: Scope) -> str:
        if self.unit == "times":
            return "*"
        return f"DISTINCT {wall.local_day('e.happened_at', scope.zone, scope.now)}"
