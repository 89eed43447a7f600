"""The same of the last year."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="money",
    group="money",
    unit="money",
    terms=("SUM(CASE WHEN x.moment >= {since} THEN x.brought - x.taken ELSE 0 END)",),
    days=365,
    default=0,
)
