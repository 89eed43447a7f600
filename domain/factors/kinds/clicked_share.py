"""The share of mailings of the last 90 days after which a link was followed."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="answers",
    group="messages",
    unit="percent",
    terms=(
        "SUM(x.clicked)",
        "COUNT(*)",
    ),
    formula=percent,
    days=90,
    is_main=True,
    shape="plain",
)
