"""The share of money that went into the favourite category."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="categories",
    group="goods",
    unit="percent",
    terms=(
        "MAX(x.amount)",
        "SUM(x.amount)",
    ),
    formula=percent,
    shape="plain",
)
