"""In which of many segments one person is: all of them asked at once."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.core.errors import DomainError, TooSlowError
from domain.models import Segment, Shop
from domain.segments.compile import base_sql, failing, passing
from domain.segments.purchases import with_refunds
from domain.segments.rule import Rule, rule_of
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.why import VERDICTS, Verdict

PATIENCE = 5


def readable(segments: Sequence[Segment]) -> dict[int, Rule]:
    """The rules of those segments that can be read; a condition may be gone."""
    found = {}
    for segment in segments:
        try:
            found[segment.id] = rule_of(segment)
        except DomainError:
            continue
    return found


async def verdicts(
    rules: Mapping[int, Rule],
    shop: Shop,
    now: datetime,
    customer_id: int,
    *,
    seconds: float = PATIENCE,
) -> dict[int, Verdict] | None:
    """The verdict on the person by the key of each rule, in one statement.

    Who is not among those a segment chooses from is not in it. None when it takes too long.
    """
    if not rules:
        return {}
    scope = Scope.of(shop, now, (customer_id,))
    columns = [_verdict(rule, scope, key) for key, rule in rules.items()]
    picked = Sql(
        ", ".join(each.text for each in columns),
        tuple(value for each in columns for value in each.values),
    )
    select = sql(
        "SELECT ? FROM customer c WHERE c.shop_id = ? AND c.id = ?", picked, shop.id, customer_id
    )
    try:
        found = await rows(with_refunds(scope, select), seconds=seconds)
    except TooSlowError:
        return None
    return {key: VERDICTS[row[f"v{key}"]] for row in found for key in rules}


def _verdict(rule: Rule, scope: Scope, key: int) -> Sql:
    return sql(
        f"CASE WHEN NOT ? THEN 0 WHEN ? THEN 1 WHEN ? THEN 0 ELSE 2 END AS v{key}",
        sql("(?)", base_sql(rule.base, rule.tree, scope)),
        passing(rule.tree, scope),
        failing(rule.tree, scope),
    )
