"""Products viewed in the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="deeds",
    group="visits",
    unit="count",
    terms=("COUNT(CASE WHEN x.name = 'view_item' AND x.happened_at >= {since} THEN 1 END)",),
    days=90,
    shape="log",
)
