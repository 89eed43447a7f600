"""How much of name, phone, e-mail, city, gender and birthday is known."""

from domain.factors.factor import Factor
from domain.factors.formulas import percent

FACTOR = Factor(
    source="person",
    group="person",
    unit="percent",
    terms=(
        "MAX(x.filled)",
        "6",
    ),
    formula=percent,
)
