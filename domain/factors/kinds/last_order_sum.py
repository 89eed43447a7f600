"""The sum of the last counted order."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="money",
    unit="money",
    terms=("MAX(CASE WHEN x.back = 1 THEN x.total END)",),
)
