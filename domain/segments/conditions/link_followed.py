"""Whether a person followed a link of the shop."""

import dataclasses
from typing import Any, ClassVar

from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, listed, sql
from domain.segments.values.deed import DeedCondition

REACHED = (
    "EXISTS (SELECT 1 FROM delivery d JOIN campaign m ON m.id = d.campaign_id"
    " WHERE d.shop_id = t.shop_id AND d.customer_id = t.customer_id AND d.sent_at <= t.touched_at"
    " AND d.campaign_id IN (?)"
    " AND REPLACE(CAST(m.message AS TEXT), i.code, '') <> CAST(m.message AS TEXT))"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class LinkFollowed(DeedCondition):
    """Arrivals by links: robots and mere previews don't arrive, so a person did it.

    `own` links are those that only the shop's own people get, in letters and parcels. Of a mailing
    are the links whose codes stand in its message, followed after it was delivered.
    """

    group: ClassVar[Group] = "messages"
    reads: ClassVar[frozenset[str]] = frozenset({"touch", "delivery"})
    is_common: ClassVar[bool] = True

    links_of: str = choice("own_links", "all_links", default="own_links")
    link_campaigns: tuple[Any, ...] = pick("link_campaign")
    mailings: tuple[Any, ...] = pick("campaign")

    def _of(self) -> Sql:
        """Whether the link stands in one of the mailings, and that had reached the person."""
        if not self.mailings:
            return YES
        return sql(REACHED, listed(self.mailings))

    def deeds(self, scope: Scope) -> Rows:
        own = Sql("t.is_return") if self.links_of == "own_links" else YES
        named = (
            sql("i.campaign IN (?)", listed(self.link_campaigns)) if self.link_campaigns else YES
        )
        return Rows(
            scope=scope,
            source=Sql("touch t JOIN link i ON i.id = t.link_id"),
            where=sql("t.shop_id = ? AND ? AND ? AND ?", scope.shop_id, own, named, self._of()),
            customer="t.customer_id",
            moment="t.touched_at",
            window=self.window,
        )
