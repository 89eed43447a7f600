"""Local days since a link of the shop was followed last."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="touches",
    group="messages",
    unit="days",
    terms=("{today} - MAX(x.day)",),
)
