"""The share of counted orders from 18 to midnight of the shop."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.hour >= 18 THEN 1 ELSE 0 END)",
        "COUNT(*)",
    ),
    formula=percent,
    shape="plain",
)
