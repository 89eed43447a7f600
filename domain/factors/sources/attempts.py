"""Orders of all statuses, cancelled and unpaid ones too."""

from domain.segments.purchases import orders
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


def rows(scope: Scope) -> Sql:
    """What became of each, and how it was placed, paid and handed over."""
    return sql(
        "SELECT o.customer_id, o.status, o.source, o.delivery_method, o.payment_method ?",
        orders(scope, counting="all").text,
    )
