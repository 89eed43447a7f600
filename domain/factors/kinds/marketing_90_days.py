"""Marketing messages that arrived in the last 90 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="messages",
    group="messages",
    unit="count",
    terms=("COUNT(CASE WHEN x.kind = 'marketing' AND x.sent_at >= {since} THEN 1 END)",),
    days=90,
)
