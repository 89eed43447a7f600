"""The share of all orders that was cancelled."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="attempts",
    group="orders",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.status = 'cancelled' THEN 1 ELSE 0 END)",
        "COUNT(*)",
    ),
    formula=percent,
    shape="plain",
)
