"""The share of counted orders on Saturdays and Sundays of the shop."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.weekday >= 6 THEN 1 ELSE 0 END)",
        "COUNT(*)",
    ),
    formula=percent,
    shape="plain",
)
