"""What refunds took of what orders brought."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="money",
    group="money",
    unit="percent",
    terms=(
        "SUM(x.taken)",
        "SUM(x.brought)",
    ),
    formula=percent,
    is_main=True,
    shape="plain",
)
