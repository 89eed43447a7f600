"""The mean of stars given."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="reviews",
    group="feedback",
    unit="stars",
    terms=(
        "SUM(x.stars)",
        "COUNT(*)",
    ),
    formula=ratio,
    is_main=True,
)
