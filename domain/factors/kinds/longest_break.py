"""The longest gap between two counted orders."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="days",
    terms=("MAX(x.gap)",),
)
