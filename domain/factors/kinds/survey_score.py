"""The mean of the scores given in surveys."""

from domain.factors.factor import Factor
from domain.factors.formulas import ratio

FACTOR = Factor(
    source="surveys",
    group="feedback",
    unit="points",
    terms=(
        "SUM(x.score)",
        "COUNT(*)",
    ),
    formula=ratio,
)
