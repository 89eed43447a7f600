"""The share of searches of the last 90 days that found nothing."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="deeds",
    group="visits",
    unit="percent",
    terms=(
        "SUM(CASE WHEN x.happened_at >= {since} THEN x.vain ELSE 0 END)",
        "COUNT(CASE WHEN x.name = 'search' AND x.happened_at >= {since} THEN 1 END)",
    ),
    formula=percent,
    days=90,
    is_main=True,
)
