"""How unlike each other the sums of orders are."""

from domain.factors.factor import Factor
from domain.factors.formulas import variation

FACTOR = Factor(
    source="orders",
    group="money",
    unit="percent",
    terms=(
        "COUNT(*)",
        "SUM(x.total)",
        "SUM(x.total * x.total)",
    ),
    formula=variation,
)
