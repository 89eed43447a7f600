"""How many different products were bought."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="lines",
    group="goods",
    unit="count",
    terms=("COUNT(DISTINCT x.product_id)",),
    default=0,
)
