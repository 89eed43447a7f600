"""Visits to services that took place."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="bookings",
    group="feedback",
    unit="count",
    terms=("SUM(CASE WHEN x.status = 'done' THEN 1 ELSE 0 END)",),
)
