"""Points that may be spent now, without pending and expired ones."""

from domain.factors.factor import Factor
from domain.factors.formulas import available

FACTOR = Factor(
    source="loyalty",
    group="loyalty",
    unit="points",
    terms=(
        "SUM(CASE WHEN x.account = 'points' THEN x.ready END)",
        "SUM(CASE WHEN x.account = 'points' THEN x.lost END)",
        "SUM(CASE WHEN x.account = 'points' THEN x.taken END)",
    ),
    formula=available,
    is_main=True,
    shape="log",
)
