"""Points spent ever."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="loyalty",
    group="loyalty",
    unit="points",
    terms=("-SUM(CASE WHEN x.account = 'points' AND x.kind = 'spend' THEN x.amount END)",),
)
