"""The share of bookings to which nobody came."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="bookings",
    group="feedback",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.status = 'no_show' THEN 1 ELSE 0 END)",
        "SUM(CASE WHEN x.status IN ('done', 'no_show') THEN 1 ELSE 0 END)",
    ),
    formula=percent,
)
