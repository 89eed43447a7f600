"""On how many local days something was bought."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="orders",
    unit="count",
    terms=("COUNT(DISTINCT x.day)",),
    default=0,
)
