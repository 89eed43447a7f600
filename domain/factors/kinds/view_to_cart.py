"""How many times something was put into the cart for a hundred views."""

from domain.factors.factor import Factor
from domain.factors.formulas import capped

FACTOR = Factor(
    source="deeds",
    group="cart",
    unit="percent",
    terms=(
        "COUNT(CASE WHEN x.name = 'add_to_cart' AND x.happened_at >= {since} THEN 1 END)",
        "COUNT(CASE WHEN x.name = 'view_item' AND x.happened_at >= {since} THEN 1 END)",
    ),
    formula=capped,
    days=90,
)
