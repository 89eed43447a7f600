"""Local days since the last counted order."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="orders",
    unit="days",
    terms=("{today} - MAX(x.day)",),
    shape="log",
)
