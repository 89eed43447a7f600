"""In how many different places orders were placed."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="attempts",
    group="orders",
    unit="count",
    terms=("COUNT(DISTINCT NULLIF(x.source, ''))",),
    default=0,
)
