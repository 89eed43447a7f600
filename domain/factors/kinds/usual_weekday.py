"""The mean weekday of orders on a round week; unknown without a habit."""

from domain.factors.factor import Factor
from domain.factors.formulas import weekday_of, wheel

WEEKDAYS = wheel("x.weekday", 7, first=1)

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="weekday",
    terms=(
        *WEEKDAYS,
        "COUNT(*)",
    ),
    formula=weekday_of,
)
