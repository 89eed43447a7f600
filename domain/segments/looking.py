"""A first look at a rule while it is being made: how many, of how many, and a few of them."""

import dataclasses
from datetime import datetime

from domain.core.errors import TooSlowError
from domain.models import Shop
from domain.segments import everybody
from domain.segments.compile import passing
from domain.segments.everybody import Asked
from domain.segments.rule import PATIENCE, Rule
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql

FEW = 5
# Each person is asked once; the numbers and the few are taken from the answers.
JUDGED = "SELECT c.id, CASE WHEN ? THEN 1 ELSE 0 END AS is_in FROM customer c WHERE ?"
PLACE = "(id * 48271) % 65537"
SEEN = (
    "SELECT told.number, told.people, told.name FROM ("
    "SELECT -1 AS place, ? AS number, COALESCE(SUM(is_in), 0) AS people, '' AS name FROM judged"
    " UNION ALL SELECT few.place, few.id, 0, k.name FROM ("
    f"SELECT {PLACE} AS place, id FROM judged WHERE is_in = 1 ORDER BY {PLACE}, id LIMIT ?) AS few"
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
    """All of it at once; None when that takes too long for a person who waits."""
    scope = Scope.of(shop, now)

    def seen(asked: Asked) -> Sql:
        return _seen(asked, few)

    try:
        found = await everybody.ask(rule.base, rule.tree, scope, seen, seconds=seconds)
    except TooSlowError:
        return None
    others = [(int(row["number"]), str(row["name"])) for _, *part in found for row in part]
    return Look(
        people=sum(int(first["people"]) for first, *_ in found),
        base=sum(int(first["number"]) for first, *_ in found),
        few=tuple(sorted(others, key=_place)[:few]),
    )


def _seen(asked: Asked, few: int) -> Sql:
    if asked.narrowed is None:
        judged = sql(JUDGED, passing(asked.tree, asked.scope), asked.those)
        number = Sql("COUNT(*)")
    else:
        judged = sql("SELECT p.id, 1 AS is_in FROM (?) AS p", asked.people)
        number = sql("(SELECT COUNT(*) FROM customer c WHERE ?)", asked.those)
    return asked.whole(sql(SEEN, number, few), sql("judged AS MATERIALIZED (?)", judged))


def _place(one: tuple[int, str]) -> tuple[int, int]:
    """The order of the statement: from all over, and the same as long as people are the same."""
    return (one[0] * 48_271) % 65_537, one[0]
