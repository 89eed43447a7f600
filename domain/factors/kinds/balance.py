"""Money on the account now."""

from domain.factors.factor import Factor
from domain.factors.formulas import available

FACTOR = Factor(
    source="loyalty",
    group="loyalty",
    unit="money",
    terms=(
        "SUM(CASE WHEN x.account = 'balance' THEN x.ready END)",
        "SUM(CASE WHEN x.account = 'balance' THEN x.lost END)",
        "SUM(CASE WHEN x.account = 'balance' THEN x.taken END)",
    ),
    formula=available,
)
