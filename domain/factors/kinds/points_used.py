"""The share of points earned that was spent."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="loyalty",
    group="loyalty",
    unit="percent",
    terms=(
        "-SUM(CASE WHEN x.account = 'points' AND x.kind = 'spend' THEN x.amount END)",
        "SUM(CASE WHEN x.account = 'points' AND x.kind = 'earn' THEN x.amount END)",
    ),
    formula=percent,
)
