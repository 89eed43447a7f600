"""The worst review."""

from domain.factors.factor import Factor

FACTOR = Factor(
    source="reviews",
    group="feedback",
    unit="stars",
    terms=("MIN(x.stars)",),
)
