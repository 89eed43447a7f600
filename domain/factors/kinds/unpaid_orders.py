"""Orders that were placed and are not paid."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="attempts",
    group="orders",
    unit="count",
    terms=("SUM(CASE WHEN x.status = 'new' THEN 1 ELSE 0 END)",),
    default=0,
)
