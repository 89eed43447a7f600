"""The share of counted orders with a discount or a promo code."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="orders",
    group="money",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.discount > 0 OR x.promo_code <> '' THEN 1 ELSE 0 END)",
        "COUNT(*)",
    ),
    formula=percent,
    is_main=True,
    shape="plain",
)
