"""Local days since the first counted order."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="orders",
    unit="days",
    terms=("{today} - MIN(x.day)",),
    shape="log",
)
