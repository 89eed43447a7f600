"""Local days since the first contact of any kind."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="person",
    group="person",
    unit="days",
    terms=("{today} - MAX(x.day)",),
)
