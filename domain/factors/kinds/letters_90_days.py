"""Letters to the shop in the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="letters",
    group="feedback",
    unit="count",
    terms=("COUNT(CASE WHEN x.written_at >= {since} THEN 1 END)",),
    days=90,
)
