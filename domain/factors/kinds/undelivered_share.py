"""The share of messages that did not arrive."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="messages",
    group="messages",
    unit="percent",
    terms=(
        "SUM(x.failed)",
        "COUNT(*)",
    ),
    formula=percent,
)
