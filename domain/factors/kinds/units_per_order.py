"""How many units are in an order."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="lines",
    group="goods",
    unit="count",
    terms=(
        "SUM(x.quantity)",
        "COUNT(DISTINCT x.order_id)",
    ),
    formula=ratio,
    shape="log",
)
