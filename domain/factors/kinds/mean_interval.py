"""The mean gap between counted orders."""

from domain.factors.factor import Factor
from domain.factors.formulas import span

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="days",
    terms=(
        "MAX(x.day)",
        "MIN(x.day)",
        "COUNT(*)",
    ),
    formula=span,
)
