"""Taps in anger or on what does nothing, in the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="deeds",
    group="visits",
    unit="count",
    terms=("SUM(CASE WHEN x.happened_at >= {since} THEN x.angry ELSE 0 END)",),
    days=90,
)
