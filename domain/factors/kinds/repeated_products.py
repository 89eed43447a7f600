"""The share of products that were bought again."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="products",
    group="goods",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.times > 1 THEN 1 ELSE 0 END)",
        "COUNT(*)",
    ),
    formula=percent,
    shape="plain",
)
