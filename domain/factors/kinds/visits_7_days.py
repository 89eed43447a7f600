"""Visits to the Mini App or the site that began in the last 7 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="visits",
    group="visits",
    unit="count",
    terms=("COUNT(CASE WHEN x.began >= {since} THEN 1 END)",),
    days=7,
)
