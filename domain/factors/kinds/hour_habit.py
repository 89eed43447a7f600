"""How much the hours of orders keep together."""

from domain.factors.factor import Factor
from domain.factors.formulas import habit, wheel

HOURS = wheel("x.hour", 24)

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="percent",
    terms=(
        *HOURS,
        "COUNT(*)",
    ),
    formula=habit,
)
