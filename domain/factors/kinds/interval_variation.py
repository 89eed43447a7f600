"""How uneven the gaps between orders are."""

from domain.factors.factor import Factor
from domain.factors.formulas import variation

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="percent",
    terms=(
        "COUNT(x.gap)",
        "SUM(x.gap)",
        "SUM(x.gap * x.gap)",
    ),
    formula=variation,
)
