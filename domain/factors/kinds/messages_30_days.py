"""Messages that arrived in the last 30 days."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="messages",
    group="messages",
    unit="count",
    terms=("COUNT(CASE WHEN x.sent_at >= {since} THEN 1 END)",),
    days=30,
)
