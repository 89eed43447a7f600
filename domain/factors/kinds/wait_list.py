"""Products the person waits for now."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="wishes",
    group="cart",
    unit="count",
    terms=("SUM(CASE WHEN x.kind = 'wait' THEN 1 ELSE 0 END)",),
)
