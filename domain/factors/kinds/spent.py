"""What counted orders brought, refunds taken off."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="money",
    group="money",
    unit="money",
    terms=("SUM(x.brought - x.taken)",),
    default=0,
)
