"""Messages that reached people, as rows `d`."""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.window import EVER, Window


def delivered(scope: Scope, window: Window = EVER) -> Rows:
    """What was sent and taken; what failed or may not have arrived is left out."""
    return Rows(
        scope=scope,
        source=Sql("delivery d"),
        where=sql("d.shop_id = ? AND d.status = 'sent'", scope.shop_id),
        customer="d.customer_id",
        moment="d.sent_at",
        window=window,
    )
