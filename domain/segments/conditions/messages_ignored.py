"""How many messages in a row a person did not react to."""

import dataclasses
from typing import ClassVar

from domain.segments.condition import Group
from domain.segments.deliveries import delivered
from domain.segments.facts import events, reading
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import NumberCondition, limit

VISIT = "visit_start"
LAST = (
    "delivery d LEFT JOIN (SELECT s.customer_id, MAX(s.at) AS at FROM ("
    "SELECT t.customer_id, t.touched_at AS at ? UNION ALL"
    " SELECT e.customer_id, e.happened_at AS at ?) AS s GROUP BY s.customer_id) AS a"
    " ON a.customer_id = d.customer_id"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class MessagesIgnored(NumberCondition):
    """Marketing messages delivered since the person last came: by a link, the bot or the app."""

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"delivery", "touch"}) | reading(VISIT)

    value: int = limit(3)

    def held(self, scope: Scope) -> Grouped:
        came = Rows(
            scope=scope,
            source=Sql("touch t"),
            where=sql("t.shop_id = ?", scope.shop_id),
            customer="t.customer_id",
            moment="t.touched_at",
        )
        source = sql(LAST, came.text, events(scope, VISIT).text)
        since = Sql("d.kind = 'marketing' AND (a.at IS NULL OR d.sent_at > a.at)")
        ignored = dataclasses.replace(delivered(scope).that(since), source=source)
        return Grouped(rows=ignored, term="COUNT(*)", default=0)
