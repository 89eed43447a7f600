"""The last 90 days against the 90 before: from -100 to 100."""

from domain.factors.factor import Factor
from domain.factors.formulas import growth

FACTOR = Factor(
    source="money",
    group="money",
    unit="change",
    terms=(
        "SUM(CASE WHEN x.moment >= {since} THEN x.brought ELSE 0 END)",
        "SUM(CASE WHEN x.moment >= {before} AND x.moment < {since} THEN x.brought ELSE 0 END)",
    ),
    formula=growth,
    days=90,
    shape="plain",
)
