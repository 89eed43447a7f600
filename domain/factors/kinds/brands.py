"""How many brands were bought."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="lines",
    group="goods",
    unit="count",
    terms=("COUNT(DISTINCT NULLIF(x.brand, ''))",),
    default=0,
)
