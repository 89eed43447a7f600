"""How many different links of the shop were followed."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="touches",
    group="messages",
    unit="count",
    terms=("COUNT(DISTINCT x.link_id)",),
)
