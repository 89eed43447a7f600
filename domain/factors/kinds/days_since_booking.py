"""Local days since the last visit to a service."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="bookings",
    group="feedback",
    unit="days",
    terms=("{today} - MAX(CASE WHEN x.status = 'done' THEN x.day END)",),
)
