"""How long pages were before the eyes in the last 90 days."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="deeds",
    group="visits",
    unit="minutes",
    terms=(
        "SUM(CASE WHEN x.happened_at >= {since} THEN x.seen END)",
        "60000",
    ),
    formula=ratio,
    days=90,
)
