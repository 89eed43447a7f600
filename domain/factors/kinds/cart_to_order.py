"""How many checkouts begun ended with a purchase."""

from domain.factors.factor import Factor
from domain.factors.formulas import capped

FACTOR = Factor(
    source="deeds",
    group="cart",
    unit="percent",
    terms=(
        "COUNT(CASE WHEN x.name = 'purchase' AND x.happened_at >= {since} THEN 1 END)",
        "COUNT(CASE WHEN x.name = 'begin_checkout' AND x.happened_at >= {since} THEN 1 END)",
    ),
    formula=capped,
    days=90,
)
