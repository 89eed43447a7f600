"""How many units were bought."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="lines",
    group="goods",
    unit="count",
    terms=("SUM(x.quantity)",),
    default=0,
)
