"""Where a rank ends: the value and the id of the last person inside, kept when everybody was asked.

By it one person is told at once what everybody would have to be asked about otherwise, and the same
as when everybody was asked. Where no segment keeps the border everybody is asked, as before.
"""

import dataclasses
import hashlib
from typing import Any

import orjson

from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql


@dataclasses.dataclass(frozen=True, kw_only=True)
class Rank:
    """A rank a condition asks for; `rows` are (customer_id, value, people, place) of those inside.

    Another `key` after every change of the condition, and of what it takes from the shop.
    """

    key: str
    rows: Sql

    @property
    def name(self) -> str:
        """What its rows are called where a statement names them."""
        return f"rank_{self.key}"


def key_of(content: dict[str, Any], scope: Scope) -> str:
    """What a condition, as it is stored, is known by in this shop."""
    told = (content, scope.zone.key, scope.counted)
    return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


def kept(key: str, scope: Scope, column: str) -> Sql:
    """A column of the newest border, NULL where none is kept."""
    return sql(
        f"(SELECT b.{column} FROM segment_border b WHERE b.shop_id = ? AND b.what = ?"
        " ORDER BY b.found_at DESC, b.id DESC LIMIT 1)",
        scope.shop_id,
        key,
    )


def is_inside(key: str, scope: Scope, value: str, whose: str) -> Sql:
    """Whether a value of somebody is not beyond the border."""
    border = kept(key, scope, "value")
    term = f"CAST({value} AS DOUBLE PRECISION)"
    return sql(
        f"({term} > ? OR {term} = ? AND {whose} <= ?)", border, border, kept(key, scope, "last_id")
    )
