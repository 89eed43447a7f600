"""How many points of the loyalty programme the reader may spend now."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.messaging.statement import read
from domain.messaging.templates.value import Found, Source, Value, Wanted
from domain.models import Shop
from domain.segments.accounts import available, movements
from domain.segments.scope import Scope
from domain.segments.sql import Sql, listed, sql


async def fetch(wanted: Wanted) -> Found:
    scope = Scope.of(wanted.shop, wanted.now)
    rows = await read(
        sql(
            "SELECT v.customer_id, ? AS points ? AND v.customer_id IN (?) GROUP BY v.customer_id",
            Sql(available(scope)),
            movements(scope, "points").text,
            listed(list(wanted.customer_ids)),
        )
    )
    return {row["customer_id"]: {"points": int(row["points"])} for row in rows}


def known(shop: Shop, now: datetime) -> Mapping[str, Sql]:
    """Whoever has an account."""
    return {"points": movements(Scope.of(shop, now), "points").people}


SOURCE: Final = Source(
    values=(Value(key="points", names=("баллы", "points"), example="120", kind="number"),),
    fetch=fetch,
    known=known,
)
