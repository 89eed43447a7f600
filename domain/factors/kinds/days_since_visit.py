"""Local days since the last visit began."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="visits",
    group="visits",
    unit="days",
    terms=("{today} - MAX(x.day)",),
)
