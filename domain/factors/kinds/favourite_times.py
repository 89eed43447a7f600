"""In how many orders the favourite product was."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="products",
    group="goods",
    unit="count",
    terms=("MAX(x.times)",),
)
