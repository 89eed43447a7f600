"""How many people several rules hold, in one statement."""

from collections.abc import Sequence
from datetime import datetime

from domain.core.errors import TooSlowError
from domain.models import Shop
from domain.segments.compile import people_sql
from domain.segments.purchases import with_refunds
from domain.segments.rule import Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

PATIENCE = 3


async def sizes(
    rules: Sequence[Rule], shop: Shop, now: datetime, *, seconds: float = PATIENCE
) -> list[int] | None:
    """The size of each, None when that takes longer than `seconds` for all of them."""
    if not rules:
        return []
    scope = Scope.of(shop, now)
    counts = [
        sql(
            f"(SELECT COUNT(*) FROM (?) AS p{place}) AS n{place}",
            people_sql(rule.base, rule.tree, scope),
        )
        for place, rule in enumerate(rules)
    ]
    picked = Sql(
        "SELECT " + ", ".join(each.text for each in counts),
        tuple(value for each in counts for value in each.values),
    )
    try:
        row = (await rows(with_refunds(scope, picked), seconds=seconds))[0]
    except TooSlowError:
        return None
    return [int(row[f"n{place}"]) for place in range(len(rules))]
