"""What a unit costs on average."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="lines",
    group="goods",
    unit="money",
    terms=(
        "SUM(x.total)",
        "SUM(x.quantity)",
    ),
    formula=ratio,
    shape="log",
)
