"""How many reviews were written."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="reviews",
    group="feedback",
    unit="count",
    terms=("COUNT(*)",),
)
