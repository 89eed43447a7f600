"""Things put into the cart in the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="deeds",
    group="cart",
    unit="count",
    terms=("COUNT(CASE WHEN x.name = 'add_to_cart' AND x.happened_at >= {since} THEN 1 END)",),
    days=90,
)
