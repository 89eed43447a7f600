"""How much is done in a visit."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="visits",
    group="visits",
    unit="count",
    terms=(
        "SUM(CASE WHEN x.began >= {since} THEN x.deeds END)",
        "COUNT(CASE WHEN x.began >= {since} THEN 1 END)",
    ),
    formula=ratio,
    days=90,
)
