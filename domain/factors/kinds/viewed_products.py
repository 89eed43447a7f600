"""How many different products were viewed in the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="deeds",
    group="visits",
    unit="count",
    terms=("COUNT(DISTINCT CASE WHEN x.happened_at >= {since} THEN x.item END)",),
    days=90,
)
