"""How many counted orders there were."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="orders",
    group="orders",
    unit="count",
    terms=("COUNT(*)",),
    default=0,
)
