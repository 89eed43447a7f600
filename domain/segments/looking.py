"""A first look at a rule while it is being made: how many, of how many, and a few of them."""

import dataclasses
from datetime import datetime

from domain.core.errors import TooSlowError
from domain.models import Shop
from domain.segments.compile import base_sql, passing
from domain.segments.purchases import with_refunds
from domain.segments.rule import PATIENCE, Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

FEW = 5
# Each person is asked once; the numbers and the few are taken from the answers.
SEEN = (
    "SELECT told.number, told.people, told.name FROM (WITH asked AS MATERIALIZED ("
    "SELECT c.id, CASE WHEN ? THEN 1 ELSE 0 END AS is_in FROM customer c WHERE ?)"
    " SELECT 0 AS place, COUNT(*) AS number, COALESCE(SUM(is_in), 0) AS people, '' AS name"
    " FROM asked UNION ALL SELECT 1, few.id, 0, k.name FROM ("
    "SELECT id FROM asked WHERE is_in = 1 ORDER BY (id * 48271) % 65537, id LIMIT ?) AS few"
    " JOIN customer k ON k.id = few.id) AS told ORDER BY told.place, told.number"
)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Look:
    """How many people a rule holds, from how many it chooses, and some with their names."""

    people: int
    base: int
    few: tuple[tuple[int, str], ...]


async def look(
    rule: Rule, shop: Shop, now: datetime, *, few: int = FEW, seconds: float = PATIENCE
) -> Look | None:
    """All of it in one statement; None when that takes too long for a person who waits."""
    try:
        first, *others = await rows(_statement(rule, shop, now, few), seconds=seconds)
    except TooSlowError:
        return None
    return Look(
        people=int(first["people"]),
        base=int(first["number"]),
        few=tuple((int(row["number"]), str(row["name"])) for row in others),
    )


def _statement(rule: Rule, shop: Shop, now: datetime, few: int) -> Sql:
    scope = Scope.of(shop, now)
    return with_refunds(
        scope, sql(SEEN, passing(rule.tree, scope), base_sql(rule.base, rule.tree, scope), few)
    )
