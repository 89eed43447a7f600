"""The same of the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="money",
    group="money",
    unit="money",
    terms=("SUM(CASE WHEN x.moment >= {since} THEN x.brought - x.taken ELSE 0 END)",),
    days=90,
    default=0,
)
