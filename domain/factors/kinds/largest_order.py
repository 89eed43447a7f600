"""The largest counted order."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="money",
    unit="money",
    terms=("MAX(x.total)",),
)
