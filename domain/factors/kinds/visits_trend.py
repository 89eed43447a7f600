"""Visits of the last 30 days against the 30 before: from -100 to 100."""

from domain.factors.factor import Factor
from domain.factors.formulas import growth

FACTOR = Factor(
    source="visits",
    group="visits",
    unit="change",
    terms=(
        "COUNT(CASE WHEN x.began >= {since} THEN 1 END)",
        "COUNT(CASE WHEN x.began >= {before} AND x.began < {since} THEN 1 END)",
    ),
    formula=growth,
    days=30,
)
