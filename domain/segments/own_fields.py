"""The shop's own fields of people, alias `f`."""

from typing import Any

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql


def own_fields(scope: Scope, names: tuple[Any, ...]) -> Rows:
    """The values of the fields named, folded as they are kept."""
    return Rows(
        scope=scope,
        source=Sql("customer_field f"),
        where=sql("f.shop_id = ? AND f.name IN (?)", scope.shop_id, listed(names)),
        customer="f.customer_id",
    )
