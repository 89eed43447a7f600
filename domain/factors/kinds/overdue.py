"""Days since the last order in percent of the usual gap."""

from domain.factors.factor import Factor
from domain.factors.formulas import overdue

FACTOR = Factor(
    source="orders",
    group="rhythm",
    unit="percent",
    terms=(
        "{today} - MAX(x.day)",
        "MAX(x.day)",
        "MIN(x.day)",
        "COUNT(*)",
    ),
    formula=overdue,
    is_main=True,
)
