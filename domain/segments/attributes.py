"""Attributes of what was bought, alias `a`: of all a person's lines, of one order, of one line."""

import dataclasses
from typing import Any

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, listed, sql


def attributes(lines: Rows, names: tuple[Any, ...]) -> Rows:
    """The lines, each with every value of the attributes named."""
    joined = sql("? JOIN product_attribute a ON a.product_id = l.product_id", lines.source)
    named = dataclasses.replace(lines, source=joined)
    return named.that(sql("a.name_folded IN (?)", listed(names)))


@dataclasses.dataclass(frozen=True)
class TextOfLine:
    """The values on the line `l`."""

    scope: Scope
    names: tuple[Any, ...]

    def where(self, template: str, *values: Sql | int | str) -> Sql:
        return self._having(sql(template.format("a.value_folded"), *values))

    def known(self) -> Sql:
        return self._having(YES)

    def flips(self) -> Sql | None:
        return None

    def _having(self, test: Sql) -> Sql:
        return sql(
            "l.product_id IN (SELECT a.product_id FROM product_attribute a WHERE a.shop_id = ?"
            " AND a.name_folded IN (?) AND a.value_folded <> '' AND ?)",
            self.scope.shop_id,
            listed(self.names),
            test,
        )


@dataclasses.dataclass(frozen=True)
class TextOfOrder(TextOfLine):
    """The values on any line of the order `o`."""

    def _having(self, test: Sql) -> Sql:
        return sql(
            "o.id IN (SELECT l.order_id FROM order_line l WHERE l.shop_id = ? AND ?)",
            self.scope.shop_id,
            super()._having(test),
        )
