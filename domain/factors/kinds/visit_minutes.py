"""How long a visit lasts, from its first event to the last."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="visits",
    group="visits",
    unit="minutes",
    terms=(
        "SUM(CASE WHEN x.began >= {since} THEN x.ended - x.began END)",
        "60000 * COUNT(CASE WHEN x.began >= {since} THEN 1 END)",
    ),
    formula=ratio,
    days=90,
)
