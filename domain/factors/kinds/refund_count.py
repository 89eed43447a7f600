"""How many refunds were made."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="money",
    group="money",
    unit="count",
    terms=("SUM(CASE WHEN x.taken > 0 THEN 1 ELSE 0 END)",),
    default=0,
)
