"""The mean hour of orders on a round clock; unknown without a habit."""

from domain.factors.factor import Factor
from domain.factors.formulas import hour_of, wheel

HOURS = wheel("x.hour", 24)

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="hour",
    terms=(
        *HOURS,
        "COUNT(*)",
    ),
    formula=hour_of,
)
