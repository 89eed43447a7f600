"""The share of attempts to pay that failed."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="payments",
    group="money",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.status = 'failed' THEN 1 ELSE 0 END)",
        "COUNT(*)",
    ),
    formula=percent,
)
