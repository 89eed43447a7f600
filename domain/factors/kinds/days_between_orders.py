"""The middle gap between days with orders, which one long break hardly moves."""

from domain.factors.factor import Factor
from domain.factors.formulas import middle

FACTOR = Factor(
    source="rhythm",
    group="rhythm",
    unit="days",
    terms=(
        "SUM(x.gap)",
        "COUNT(*)",
        "MAX(x.gaps)",
    ),
    formula=middle,
    is_main=True,
)
