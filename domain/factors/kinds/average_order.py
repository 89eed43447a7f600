"""What a counted order comes to, refunds not taken off."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="orders",
    group="money",
    unit="money",
    terms=(
        "SUM(x.total)",
        "COUNT(*)",
    ),
    formula=ratio,
    is_main=True,
    shape="log",
)
