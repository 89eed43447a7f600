"""From how many categories something was bought."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="lines",
    group="goods",
    unit="count",
    terms=("COUNT(DISTINCT x.category_id)",),
    default=0,
    is_main=True,
    shape="log",
)
