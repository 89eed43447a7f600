"""Counted orders of the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="orders",
    unit="count",
    terms=("COUNT(CASE WHEN x.placed_at >= {since} THEN 1 END)",),
    days=90,
    default=0,
)
