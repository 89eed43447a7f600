"""Local days since the last letter to the shop."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="letters",
    group="feedback",
    unit="days",
    terms=("{today} - MAX(x.day)",),
)
