"""How much the weekdays of orders keep together."""

from domain.factors.factor import Factor
from domain.factors.formulas import habit, wheel

WEEKDAYS = wheel("x.weekday", 7, first=1)

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="percent",
    terms=(
        *WEEKDAYS,
        "COUNT(*)",
    ),
    formula=habit,
)
