"""Counted orders of the last year."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="orders",
    unit="count",
    terms=("COUNT(CASE WHEN x.placed_at >= {since} THEN 1 END)",),
    days=365,
    default=0,
    shape="log",
)
